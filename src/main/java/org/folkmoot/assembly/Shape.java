package org.folkmoot.assembly;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * How an assembly works: what it calls its results, how it decides unless a question says otherwise, and how long the answer to it takes.
 *
 * @param answerMonths from the last session before the follow-up to the day by which the answer is proposed to be due, from 0 to 24; 0 to propose none
 */
public record Shape(Output output, DecisionRule rule, int answerMonths) {

    /** Of an assembly for which nothing was chosen. */
    public static final Shape USUAL = new Shape(Output.RECOMMENDATION, DecisionRule.MAJORITY, 0);

    public static final int MOST_MONTHS = 24;

    /** @throws AssemblyRefused unless the months are from 0 to 24 */
    public Shape {
        if (answerMonths < 0 || answerMonths > MOST_MONTHS) {
            throw new AssemblyRefused(Reason.ANSWER_MONTHS);
        }
    }

    /** The day proposed for the answer to what is decided in these sessions; empty where none is. */
    public Optional<LocalDate> answerBy(List<Session> sessions) {
        return sessions.stream()
                .filter(session -> answerMonths > 0 && session.phase() != Phase.FOLLOW_UP)
                .map(Session::date)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMonths(answerMonths));
    }

    /** What an assembly calls what it settles. Each has a text {@code assembly.output.<name>}, for one and for many, in the bundles. */
    public enum Output {
        RECOMMENDATION,
        EXPECTATION,
        PROPOSAL,
        CONCLUSION
    }
}
