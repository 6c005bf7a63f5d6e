package org.folkmoot.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a {@link Reading}: letters, with apostrophes and hyphens between them, and no digit beside them.
 *
 * @param text as written, without a possessive ’s
 * @param lower the same in lower case
 * @param end in the reading, without a possessive ’s
 * @param before what stands between it and the word before
 */
record Word(int start, int end, String text, String lower, Gap before) {

    /** What stands between two words. */
    enum Gap {
        /** Nothing is before it. */
        BEGINNING,
        SPACE,
        COMMA,
        /** A full stop, which may be that of a shortened word. */
        DOT,
        /** What ends a sentence or a line for certain. */
        STOP,
        /** An opening or closing bracket, a quotation mark, a dash. */
        BRACKET,
        /** The sign for “and”, or a stroke. */
        AND,
        /** Anything else, such as digits or a possessive ’s. */
        OTHER
    }

    static List<Word> in(Reading reading) {
        String plain = reading.plain();
        List<Word> words = new ArrayList<>();
        int last = 0;
        int at = 0;
        while (at < plain.length()) {
            if (!isLetter(plain, at)) {
                at++;
                continue;
            }
            int start = at;
            while (at < plain.length() && (isLetter(plain, at) || joins(plain, at))) {
                at++;
            }
            if (touchesDigit(plain, start, at)) {
                continue;
            }
            int end = withoutPossessive(plain, start, at);
            String text = plain.substring(start, end);
            words.add(new Word(
                    start, end, text, text.toLowerCase(Locale.ROOT), gap(plain, last, start, words.isEmpty())));
            last = end;
        }
        return words;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0)) && !isShouted();
    }

    /** In capitals throughout, and more than one of them. */
    boolean isShouted() {
        return text.length() > 1
                && text.chars().noneMatch(Character::isLowerCase)
                && Character.isUpperCase(text.charAt(0));
    }

    boolean isInitial() {
        return text.length() == 1 && Character.isUpperCase(text.charAt(0)) && !text.equals("I");
    }

    boolean isLowerCase() {
        return Character.isLowerCase(text.charAt(0));
    }

    private static boolean isLetter(String plain, int at) {
        char c = plain.charAt(at);
        return Character.isLetter(c) || (Character.isHighSurrogate(c) && Character.isLetter(plain.codePointAt(at)));
    }

    /** Letters of a postcode or a ward are no word. */
    private static boolean touchesDigit(String plain, int start, int end) {
        return (start > 0 && Character.isDigit(plain.charAt(start - 1)))
                || (end < plain.length() && Character.isDigit(plain.charAt(end)));
    }

    private static boolean joins(String plain, int at) {
        char c = plain.charAt(at);
        return (c == '\'' || c == '-') && isLetter(plain, at - 1) && at + 1 < plain.length() && isLetter(plain, at + 1);
    }

    private static int withoutPossessive(String plain, int start, int end) {
        boolean isPossessive =
                end - start > 2 && plain.charAt(end - 2) == '\'' && Character.toLowerCase(plain.charAt(end - 1)) == 's';
        return isPossessive ? end - 2 : end;
    }

    private static Gap gap(String plain, int from, int to, boolean isFirst) {
        Gap gap = isFirst && from == to ? Gap.BEGINNING : Gap.SPACE;
        for (int i = from; i < to; i++) {
            Gap next = switch (plain.charAt(i)) {
                case ' ', '\t', '\'' -> Gap.SPACE;
                case ',' -> Gap.COMMA;
                case '.' -> Gap.DOT;
                case '!', '?', ';', ':', '\n', '\r' -> Gap.STOP;
                case '(', ')', '"', '\u201C', '\u201D', '-', '[', ']' -> Gap.BRACKET;
                case '&', '+', '/' -> Gap.AND;
                default -> Gap.OTHER;
            };
            gap = next.ordinal() > gap.ordinal() ? next : gap;
        }
        return gap;
    }
}
