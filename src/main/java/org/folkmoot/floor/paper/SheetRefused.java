package org.folkmoot.floor.paper;

/** Something about the sheet of a table that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code floor.paper.refused.<name>} in the bundles. */
    public enum Reason {
        /** The session has no such table, or no such item. */
        NO_SUCH_SHEET,
        LINE_TOO_LONG,
        /** The table has as many notes as a table can have. */
        TOO_MANY_NOTES
    }

    private final Reason reason;

    SheetRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
