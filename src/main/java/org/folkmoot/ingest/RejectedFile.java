package org.folkmoot.ingest;

/** How much of the rows that could not come in, or not whole, a caller is told. */
public enum RejectedFile {
    /** The rows as they stand in the file, who said it included: for the person who brought the file. */
    WHOLE_ROWS,
    /** Row, id, field, value, reason and remedy: for everybody else who works there. */
    REASONS
}
