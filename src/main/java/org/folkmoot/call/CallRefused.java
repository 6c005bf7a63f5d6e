package org.folkmoot.call;

/** Something about a call that can't be done, with the reason a person is told. The message is the reason's name. */
public final class CallRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code testimony.call.refused.<name>} in the bundles. */
    public enum Reason {
        TITLE_MISSING,
        PURPOSE_MISSING,
        READERS_MISSING,
        LANGUAGE_MISSING,
        TEXT_TOO_LONG,
        TOO_MANY_PROMPTS,
        TOO_MANY_MEANINGS,
        AGES,
        MONTHS_KEPT,
        CLOSES_IN_THE_PAST,
        NO_SUCH_PLACE,
        NAME_MISSING,
        NAME_TOO_LONG,
        EMAIL_INVALID,
        TOO_MANY_INVITED,
        /** The person has told already, so that their link opens nothing more. */
        ANSWERED_ALREADY
    }

    private final Reason reason;

    public CallRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
