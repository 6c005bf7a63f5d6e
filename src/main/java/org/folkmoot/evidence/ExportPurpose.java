package org.folkmoot.evidence;

import org.folkmoot.testimony.WordsUse;

/** What words are taken out of the house for. People agree to each apart from the other. */
public enum ExportPurpose {
    /** To work with inside the organisations: every comment, its words only where they may be quoted there. */
    INSIDE(WordsUse.QUOTE_INSIDE),
    /** To publish: only comments whose words may be quoted in public. */
    IN_PUBLIC(WordsUse.QUOTE_IN_PUBLIC);

    private final WordsUse needed;

    ExportPurpose(WordsUse needed) {
        this.needed = needed;
    }

    /** What somebody must have agreed to for their words to leave for this. */
    public WordsUse needed() {
        return needed;
    }
}
