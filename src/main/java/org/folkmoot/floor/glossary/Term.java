package org.folkmoot.floor.glossary;

import java.util.Locale;
import org.folkmoot.floor.glossary.GlossaryRefused.Reason;

/** A word of an assembly and what it means, in plain words. */
public record Term(String word, String means) {

    static final int LONGEST_WORD = 60;
    static final int LONGEST_MEANING = 240;

    /** @throws GlossaryRefused if either is missing or too long */
    public Term {
        word = word(word);
        means = means.strip().replaceAll("\\s+", " ");
        if (means.isEmpty()) {
            throw new GlossaryRefused(Reason.MEANING_MISSING);
        }
        if (means.length() > LONGEST_MEANING) {
            throw new GlossaryRefused(Reason.MEANING_TOO_LONG);
        }
    }

    /**
     * A word as it is kept: on one line, without signs around it.
     *
     * @throws GlossaryRefused if it is missing or too long
     */
    static String word(String given) {
        String word = given.replaceAll("\\s+", " ").replaceAll("^[\\s\\p{P}]+|[\\s\\p{P}]+$", "");
        if (word.isEmpty()) {
            throw new GlossaryRefused(Reason.WORD_MISSING);
        }
        if (word.length() > LONGEST_WORD) {
            throw new GlossaryRefused(Reason.WORD_TOO_LONG);
        }
        return word;
    }

    /** By what words are told apart: not by capitals. */
    static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
