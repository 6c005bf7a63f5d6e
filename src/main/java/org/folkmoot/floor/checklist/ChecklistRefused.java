package org.folkmoot.floor.checklist;

/** Something about a checklist that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class ChecklistRefused extends RuntimeException {

    /** Why. Each has a text {@code floor.checklist.refused.<name>} in the bundles. */
    public enum Reason {
        LABEL_MISSING,
        TOO_LONG,
        TOO_MANY,
        KNOWN,
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    ChecklistRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
