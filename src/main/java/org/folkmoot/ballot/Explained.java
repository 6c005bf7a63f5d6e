package org.folkmoot.ballot;

import org.folkmoot.ballot.QuestionRefused.Reason;

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
