package org.folkmoot.redaction;

/**
 * Where a reader sees one character end and the next begin: a base with its combining marks, a surrogate pair, an emoji joined of several, a
 * flag of two letters, a Korean syllable of two or three jamo. The rules are those of Unicode Annex 29 (extended grapheme clusters) that matter
 * for text that people type, looked at from one place in the text and not from its beginning.
 */
final class Characters {

    private static final int JOINER = 0x200D;

    private Characters() {}

    /** Whether a reader sees a border before the char at this index. The ends of a text are borders. */
    static boolean isBorder(CharSequence text, int index) {
        if (index <= 0 || index >= text.length()) {
            return index == 0 || index == text.length();
        }
        if (Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1))) {
            return false;
        }
        int next = Character.codePointAt(text, index);
        int before = Character.codePointBefore(text, index);
        if (before == '\r' && next == '\n') {
            return false;
        }
        return !clingsToWhatIsBefore(next)
                && !(before == JOINER && Character.isExtendedPictographic(next))
                && !(isFlagLetter(next) && flagLettersBefore(text, index) % 2 == 1);
    }

    /** The nearest border at or before the index. */
    static int borderAtOrBefore(CharSequence text, int index) {
        int at = index;
        while (!isBorder(text, at)) {
            at--;
        }
        return at;
    }

    /** The nearest border at or after the index. */
    static int borderAtOrAfter(CharSequence text, int index) {
        int at = index;
        while (!isBorder(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean clingsToWhatIsBefore(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default ->
                codePoint == JOINER
                        || codePoint == 0x200C
                        || Character.isEmojiModifier(codePoint)
                        || (codePoint >= 0x1160 && codePoint <= 0x11FF)
                        || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
        };
    }

    private static boolean isFlagLetter(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private static int flagLettersBefore(CharSequence text, int index) {
        int letters = 0;
        int at = index;
        while (at >= 2 && isFlagLetter(Character.codePointBefore(text, at))) {
            letters++;
            at -= 2;
        }
        return letters;
    }
}
