package org.folkmoot.submission;

/** Something about a submission that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class SubmissionRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code testimony.telling.refused.<name>} in the bundles. */
    public enum Reason {
        /** Nothing was said in any of the fields. */
        WORDS_MISSING,
        WORDS_TOO_LONG,
        TOO_MANY_STEPS,
        TOO_MANY_SERVICES,
        WAIT_OUT_OF_RANGE,
        /** Every use needs a yes or a no. */
        CONSENT_MISSING,
        CONSENT_ENDS_IN_THE_PAST,
        /** Nobody's yes is meant for more than 100 years. */
        CONSENT_ENDS_TOO_LATE,
        /** Written down for somebody who did not hear it read back, or did not allow it. */
        NOT_READ_BACK,
        /** To be named needs a name, to be contacted a way to do it. */
        NAME_MISSING,
        CONTACT_MISSING,
        CALL_CLOSED,
        LANGUAGE_NOT_ASKED_FOR,
        /** Newer words are on the server, from another device or window. */
        NEWER_ON_SERVER,
        ALREADY_SENT,
        ERASED,
        /** The code is not known, or another one took its place. */
        CODE_UNKNOWN,
        TOO_MANY_TRIES,
        /** The call is for people who were invited by name. */
        INVITATION_NEEDED,
        /** What the invitation was for has been told. */
        INVITATION_USED,
        /** A complaint is acknowledged within 1 to 20 working days, and answered after that and within 120. */
        DAYS_OUT_OF_RANGE,
        /** Someone else decided in the meantime. */
        DECIDED_MEANWHILE
    }

    private final Reason reason;

    public SubmissionRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
