package org.folkmoot.floor.evaluation;

import java.util.Map;
import org.folkmoot.floor.evaluation.EvaluationRefused.Reason;

/**
 * One person's evaluation of a session.
 *
 * @param scores from 1 to 5, or 0 for “does not apply”; what is missing was left out
 * @param good what went well; may be empty
 * @param better what should be different; may be empty
 */
public record Form(Map<Aspect, Integer> scores, String good, String better) {

    public static final int HIGHEST = 5;
    public static final int LONGEST = 500;
    /** In place of a score. */
    public static final int DOES_NOT_APPLY = 0;

    /** @throws EvaluationRefused if there is nothing in it, a score is none, or a text is too long */
    public Form {
        scores = Map.copyOf(scores);
        good = good.strip();
        better = better.strip();
        if (scores.values().stream().anyMatch(score -> score < DOES_NOT_APPLY || score > HIGHEST)) {
            throw new EvaluationRefused(Reason.NO_SUCH_SCORE);
        }
        if (good.length() > LONGEST || better.length() > LONGEST) {
            throw new EvaluationRefused(Reason.TEXT_TOO_LONG);
        }
        if (scores.isEmpty() && good.isEmpty() && better.isEmpty()) {
            throw new EvaluationRefused(Reason.EMPTY);
        }
    }
}
