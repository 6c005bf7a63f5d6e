package org.folkmoot.ingest;

/** What becomes of the comments that are in when an import is stopped. */
public enum AfterStop {
    /** They stay; the same file brought in later adds only the rest. */
    KEEP,
    /** What the import added is taken out again. What it changed stays changed. */
    TAKE_OUT
}
