package org.folkmoot.testimony;

/** What people were told their words are for. Each is agreed to on its own. */
public enum WordsUse {
    /** To be counted, and read by staff. */
    ANALYSE,
    /** To be quoted inside the organisations. */
    QUOTE_INSIDE,
    /** To be quoted in public. */
    QUOTE_IN_PUBLIC
}
