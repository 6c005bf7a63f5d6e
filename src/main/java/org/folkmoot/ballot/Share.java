package org.folkmoot.ballot;

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
