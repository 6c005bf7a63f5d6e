package org.folkmoot.floor.agenda;

/** Something about a running agenda that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class AgendaRefused extends RuntimeException {
    /** Why. Each has a text {@code floor.day.refused.<name>} in the bundles. */
    public enum Reason {
        NO_AGENDA,
        NOT_BEGUN,
        /** Nothing is promised, and nobody said that the assembly begins without it. */
        NO_PROMISE,
        /** Somebody else was faster. */
        MOVED_ON,
        CHANGED,
        UNDONE,
        OVER,
        TOO_LONG
    }

    private final Reason reason;

    public AgendaRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
