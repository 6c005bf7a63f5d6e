package org.folkmoot.floor.checklist;

/**
 * How something stands that the product knows by itself.
 *
 * @param missing how many are, where some are
 */
public record Fact(Stand stand, int missing) {

    static final Fact READY = new Fact(Stand.READY, 0);
    static final Fact NONE = new Fact(Stand.NONE, 0);

    /** Each but READY has a text {@code floor.checklist.<name>.<standard>} in the bundles for each entry it can be of. */
    public enum Stand {
        READY,
        /** There is nothing at all. */
        NONE,
        /** There is something, and some of it is missing or not right. */
        SOME
    }

    static Fact missing(long number) {
        return number <= 0 ? READY : new Fact(Stand.SOME, (int) number);
    }
}
