package org.folkmoot.testimony.csv;

/** A file that cannot be read as a table at all. */
public final class UnreadableCsv extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why, each with its own words for a person. */
    public enum Fault {
        EMPTY,
        /** A quotation mark opens and never closes, or a cell is longer than any comment can be. */
        QUOTE_NEVER_CLOSES,
        NOT_TEXT
    }

    private final Fault fault;
    private final long row;

    UnreadableCsv(Fault fault, long row) {
        super(fault + " near row " + row);
        this.fault = fault;
        this.row = row;
    }

    public Fault fault() {
        return fault;
    }

    /** The last row that could be read, or 0. */
    public long row() {
        return row;
    }
}
