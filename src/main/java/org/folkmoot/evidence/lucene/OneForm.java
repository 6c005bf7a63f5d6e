package org.folkmoot.evidence.lucene;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Letters in the one form in which they are looked up, however they were typed: composed or not, full-width, in ligatures, with marks or without, with what cannot be seen
 * between them.
 */
final class OneForm {

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** Marks of Latin, Greek and Cyrillic letters; those of other scripts are letters in their own right. */
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

    /** Soft hyphens, joiners, marks of direction, of byte order, of variants: what has no breadth. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\x{fe00}-\\x{fe0f}\\x{34f}\\x{115f}\\x{1160}\\x{3164}]");

    private static final String APOSTROPHES =
            "`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u2018\u2019\u201b\u2032\u2035\uff07";

    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final char WORD_JOINER = '\u2060';

    private OneForm() {}

    static boolean isPlain(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The letters composed, without marks and without what cannot be seen. */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String seen = UNSEEN.matcher(text).replaceAll("");
        String parts = Normalizer.normalize(seen, Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(parts).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** The text, every character in its place, with nothing that would part a word where a reader sees one. */
    static String unparted(String text) {
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            if (letters[at] == ZERO_WIDTH_SPACE) {
                letters[at] = WORD_JOINER;
            } else if (APOSTROPHES.indexOf(letters[at]) >= 0 && isWithinWord(letters, at)) {
                letters[at] = '\'';
            }
        }
        return String.valueOf(letters);
    }

    private static boolean isWithinWord(char[] letters, int at) {
        return at > 0
                && at < letters.length - 1
                && Character.isLetter(letters[at - 1])
                && Character.isLetter(letters[at + 1]);
    }
}
