package org.folkmoot.seating;

/**
 * Some of the rounds of a day, counted from 1.
 *
 * @param bits bit {@code n - 1} is set if round {@code n} is one of them
 */
public record Rounds(long bits) {

    /** The most rounds a day can have. */
    public static final int MOST = 60;

    /** Every round. */
    public static final Rounds ALL = new Rounds(-1L);

    /** Only these. */
    public static Rounds of(int... rounds) {
        long bits = 0;
        for (int round : rounds) {
            bits |= bit(round);
        }
        return new Rounds(bits);
    }

    /** This one and all that follow: of somebody who comes late. */
    public static Rounds from(int first) {
        return new Rounds(-bit(first));
    }

    /** This one and all before it: of somebody who leaves early. */
    public static Rounds until(int last) {
        return new Rounds((bit(last) << 1) - 1);
    }

    /** Those that are not in the other. */
    public Rounds without(Rounds other) {
        return new Rounds(bits & ~other.bits);
    }

    /** Those that are in either. */
    public Rounds and(Rounds other) {
        return new Rounds(bits | other.bits);
    }

    /** Whether the round is one of them. */
    public boolean has(int round) {
        return (bits & bit(round)) != 0;
    }

    private static long bit(int round) {
        if (round < 1 || round > MOST) {
            throw new IllegalArgumentException("Rounds are counted from 1 to " + MOST + ", not " + round);
        }
        return 1L << (round - 1);
    }
}
