package org.folkmoot.assembly;

/** Something about an assembly that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class AssemblyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code assembly.refused.<name>} in the bundles. */
    public enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        TEXT_TOO_LONG,
        PROMISE_INCOMPLETE,
        PROMISE_ENDS_BEFORE_IT_STARTS,
        SESSION_TITLE_MISSING,
        AGENDA_TITLE_MISSING,
        AGENDA_MINUTES,
        AGENDA_TOO_LONG,
        NO_SUCH_PLACE
    }

    private final Reason reason;

    public AssemblyRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
