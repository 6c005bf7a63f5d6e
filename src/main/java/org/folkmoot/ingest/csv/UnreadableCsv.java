package org.folkmoot.ingest.csv;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be read as a table at all. */
public final class UnreadableCsv extends RuntimeException {
    /** Why, each with its own words for a person. */
    public enum Fault {
        EMPTY,
        /** There is a heading and nothing under it. */
        HEADING_ONLY,
        /** A quotation mark opens and never closes, or a cell is longer than any comment can be. */
        QUOTE_NEVER_CLOSES,
        /** A quotation mark opens, and closes in another row only: the rows between would become one comment. */
        QUOTE_SWALLOWS_ROWS,
        NOT_TEXT,
        /** A spreadsheet of the old form (.xls), or one that is locked. */
        OLD_SPREADSHEET,
        /** A spreadsheet that is damaged, or that unfolds into more than any is. */
        BROKEN_SPREADSHEET,
        NO_SUCH_SHEET
    }

    /** Lines of the text, from 1. */
    public record Lines(long from, long to) {}

    private final Fault fault;
    private final long row;
    private final transient List<Lines> lines;

    /** @param row the line of the text where it begins, or 0 */
    public UnreadableCsv(Fault fault, long row) {
        super(fault + " near line " + row);
        this.fault = fault;
        this.row = row;
        this.lines = List.of();
    }

    UnreadableCsv(List<Lines> swallowing) {
        super(Fault.QUOTE_SWALLOWS_ROWS + " near line " + swallowing.getFirst().from());
        this.fault = Fault.QUOTE_SWALLOWS_ROWS;
        this.row = swallowing.getFirst().from();
        this.lines = swallowing;
    }

    public Fault fault() {
        return fault;
    }

    /** The line of the text where it begins, or 0. */
    public long row() {
        return row;
    }

    /** The lines that a stray quotation mark joins: {@code 11–51, 80–95}. */
    public String lines() {
        return lines.stream().map(one -> one.from() + "–" + one.to()).collect(Collectors.joining(", "));
    }
}
