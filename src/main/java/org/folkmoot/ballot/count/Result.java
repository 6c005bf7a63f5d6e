package org.folkmoot.ballot.count;

import java.util.Optional;

/**
 * What came of a question, with everything the result must say of itself.
 *
 * @param roll how many could vote
 * @param of how many the share is of
 * @param needed how many of them had to agree
 * @param quorum how many had to vote at all; empty if the rule asks for none
 */
public record Result(Rule rule, Tally tally, int roll, int of, int needed, Optional<Integer> quorum, Outcome outcome) {

    /** What a result means. */
    public enum Outcome {
        AGREED,
        NOT_AGREED,
        /** Too few voted: nothing is decided, which is not a no. */
        TOO_FEW_VOTED,
        /** There was nobody to take a share of. */
        NOTHING_TO_COUNT
    }

    /**
     * @param roll how many could vote
     * @throws IllegalArgumentException if more voted than could
     */
    public static Result of(Rule rule, Tally tally, int roll) {
        if (tally.voters() > roll) {
            throw new IllegalArgumentException(tally.voters() + " votes on a roll of " + roll);
        }
        int of = switch (rule.of()) {
            case VOTING -> tally.agree() + tally.disagree();
            case VALID -> tally.voters();
            case MEMBERS -> roll;
        };
        int needed = rule.needed(of);
        Optional<Integer> quorum = rule.quorum().map(share -> share.atLeast(roll));
        return new Result(rule, tally, roll, of, needed, quorum, outcome(tally, of, needed, quorum));
    }

    private static Outcome outcome(Tally tally, int of, int needed, Optional<Integer> quorum) {
        if (quorum.filter(fewest -> tally.voters() < fewest).isPresent()) {
            return Outcome.TOO_FEW_VOTED;
        }
        if (of == 0) {
            return Outcome.NOTHING_TO_COUNT;
        }
        return tally.agree() >= needed ? Outcome.AGREED : Outcome.NOT_AGREED;
    }
}
