package org.folkmoot.ballot.count;

import java.time.Duration;
import java.util.Optional;

/**
 * When a question passes. Fixed before it opens and printed on its result.
 *
 * @param bar whether the share itself is enough
 * @param of whom the share is of
 * @param quorum the share of the roll that must vote at all; empty for none
 * @param grace how long after the close a vote is still taken that waited on a device without a signal: whole minutes, {@link #LONGEST_GRACE} at most
 */
public record Rule(Bar bar, Share share, Denominator of, Optional<Share> quorum, Duration grace) {

    public static final Duration LONGEST_GRACE = Duration.ofMinutes(15);

    private static final Share HALF = new Share(1, 2);

    /** @throws IllegalArgumentException if the grace is none of those allowed */
    public Rule {
        if (grace.isNegative()
                || grace.compareTo(LONGEST_GRACE) > 0
                || grace.toSecondsPart() + grace.toNanosPart() > 0) {
            throw new IllegalArgumentException("No time of grace: " + grace);
        }
    }

    private Rule(Bar bar, Share share, Denominator of) {
        this(bar, share, of, Optional.empty(), Duration.ZERO);
    }

    /** Whether the share itself is enough. */
    public enum Bar {
        AT_LEAST,
        MORE_THAN
    }

    /** Whom a share is of. */
    public enum Denominator {
        /** Those who agree or disagree. */
        VOTING,
        /** All who voted, abstentions too. */
        VALID,
        /** All on the roll, whether they voted or not. */
        MEMBERS
    }

    /** More agree than disagree; a tie fails. */
    public static Rule simpleMajority() {
        return new Rule(Bar.MORE_THAN, HALF, Denominator.VOTING);
    }

    public static Rule atLeast(Share share, Denominator of) {
        return new Rule(Bar.AT_LEAST, share, of);
    }

    public static Rule moreThan(Share share, Denominator of) {
        return new Rule(Bar.MORE_THAN, share, of);
    }

    public Rule withQuorum(Share share) {
        return new Rule(bar, this.share, of, Optional.of(share), grace);
    }

    /** The rule with another time of grace. */
    public Rule withGrace(Duration time) {
        return new Rule(bar, share, of, quorum, time);
    }

    public boolean isSimpleMajority() {
        return bar == Bar.MORE_THAN && of == Denominator.VOTING && share.part() * 2 == share.whole();
    }

    /** The fewest who must agree when the share is of so many. */
    public int needed(int many) {
        return switch (bar) {
            case AT_LEAST -> share.atLeast(many);
            case MORE_THAN -> share.moreThan(many);
        };
    }

    /** A part of a whole, exact: two thirds is 2 of 3 and never 0.67. */
    public record Share(int part, int whole) {

        /** @throws IllegalArgumentException unless {@code 0 < part <= whole} */
        public Share {
            if (part <= 0 || part > whole) {
                throw new IllegalArgumentException("No share of something: " + part + "/" + whole);
            }
        }

        /** The fewest that are at least this share of so many. */
        public int atLeast(int of) {
            return Math.toIntExact(Math.ceilDiv((long) part * of, (long) whole));
        }

        /** The fewest that are more than this share of so many. */
        public int moreThan(int of) {
            return Math.toIntExact(Math.floorDiv((long) part * of, (long) whole) + 1);
        }
    }
}
