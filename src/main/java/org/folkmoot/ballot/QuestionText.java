package org.folkmoot.ballot;

import java.util.List;
import org.folkmoot.ballot.QuestionRefused.Reason;

/**
 * What a question says.
 *
 * @param wording as the members wrote it
 * @param byline who wrote it and how it was agreed; may be empty
 * @param explained words of it that need explaining
 */
public record QuestionText(String wording, String byline, List<Explained> explained) {

    private static final int LONGEST_WORDING = 2_000;
    private static final int LONGEST_BYLINE = 300;
    private static final int MOST_EXPLAINED = 20;

    /** @throws QuestionRefused if the wording is missing or something is too long */
    public QuestionText {
        wording = wording.strip();
        byline = byline.strip();
        explained = List.copyOf(explained);
        if (wording.isEmpty()) {
            throw new QuestionRefused(Reason.WORDING_MISSING);
        }
        if (wording.length() > LONGEST_WORDING
                || byline.length() > LONGEST_BYLINE
                || explained.size() > MOST_EXPLAINED) {
            throw new QuestionRefused(Reason.TEXT_TOO_LONG);
        }
    }

    /** A word of a question and what it means, in plain words. */
    public record Explained(String word, String means) {

        private static final int LONGEST = 400;

        /** @throws QuestionRefused if either is missing or too long */
        public Explained {
            word = word.strip();
            means = means.strip();
            if (word.isEmpty() || means.isEmpty()) {
                throw new QuestionRefused(Reason.EXPLANATION_INCOMPLETE);
            }
            if (word.length() > LONGEST || means.length() > LONGEST) {
                throw new QuestionRefused(Reason.TEXT_TOO_LONG);
            }
        }
    }
}
