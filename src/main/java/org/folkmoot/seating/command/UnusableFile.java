package org.folkmoot.seating.command;

import java.nio.file.Path;

/** Says what is wrong with a file that was given, where in it, and what to do. */
final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableFile(Path file, String fault) {
        super(file + " cannot be used: " + fault);
    }

    /** @param row as a spreadsheet counts, from 1 with the names of the columns */
    static UnusableFile at(Path file, long row, String column, String fault) {
        return new UnusableFile(file, "row " + row + ", column " + column + ": " + fault);
    }
}
