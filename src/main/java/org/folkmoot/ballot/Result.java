package org.folkmoot.ballot;

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
}
