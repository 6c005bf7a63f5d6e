package org.folkmoot.evidence.lucene;

/**
 * A word people use here far more than elsewhere.
 *
 * @param word as most of them write it
 * @param people how many of the people looked at use it
 */
public record TypicalWord(String word, int people) {}
