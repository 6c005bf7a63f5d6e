package org.folkmoot.ingest.csv;

import java.io.IOException;
import java.util.List;

/** The records of a file, one after the other. */
interface RecordSource {

    /**
     * A record as it stands in the file, the blank ones too.
     *
     * @param number as a spreadsheet counts, from 1
     * @param line of the text at which it begins, from 1; its number in a spreadsheet
     */
    record RawRecord(long number, long line, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }

        /** The last line of the text that it reaches. */
        long lastLine() {
            return line
                    + cells.stream()
                            .mapToLong(
                                    cell -> cell.chars().filter(c -> c == '\n').count())
                            .sum();
        }
    }

    enum More {
        YES,
        NO
    }

    interface Visitor {
        /** Takes a record and says whether it wants more. */
        More visit(RawRecord raw);
    }

    /** @throws UnreadableCsv if the file stops being a table */
    void read(Visitor visitor) throws IOException;
}
