package org.folkmoot.evidence;

/** Why a hit is shown. */
public enum Why {
    /** Nothing was typed: it is shown for what the search is narrowed to. */
    CHOICE,
    YOUR_WORDS,
    /** A word is spelt nearly like one typed, or begins with the last one. */
    CLOSE_IN_SPELLING,
    /** Some of the words typed, as no comment has all. */
    SOME_OF_YOUR_WORDS
}
