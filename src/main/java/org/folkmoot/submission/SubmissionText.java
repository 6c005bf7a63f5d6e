package org.folkmoot.submission;

import org.folkmoot.submission.SubmissionRefused.Reason;

/** Bounds of what is told. The words themselves stay as they were written, but for characters no screen can show. */
final class SubmissionText {

    /** Some 30,000 words: more than anyone writes in one sitting, less than would hurt the store. */
    static final int LONGEST = 200_000;

    static final int LONGEST_LINE = 1_000;

    private SubmissionText() {}

    /** @throws SubmissionRefused if it is longer than 200,000 characters */
    static String paragraphs(String text) {
        return bounded(text, LONGEST);
    }

    /** @throws SubmissionRefused if it is longer than 1,000 characters */
    static String line(String text) {
        return bounded(text, LONGEST_LINE).replace('\n', ' ');
    }

    private static String bounded(String text, int longest) {
        if (text.length() > longest) {
            throw new SubmissionRefused(Reason.WORDS_TOO_LONG);
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || (!Character.isISOControl(c) && !isLoneSurrogate(c)))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
