package org.folkmoot.people.seal;

/** Where a contributor lies: the number of a drawer, as it was met, and the place in it. Both fit into one whole number. */
record Position(int drawer, int index) {

    /** Contributors a drawer: keeps its document well under the 16 MB of the store, with references of any sane length. */
    static final int MOST_IN_A_DRAWER = 2_000;

    private static final int INDEX_BITS = 11;
    private static final int MOST_DRAWERS = 1 << (Integer.SIZE - 1 - INDEX_BITS);

    Position {
        if (drawer < 0 || drawer >= MOST_DRAWERS || index < 0 || index >= MOST_IN_A_DRAWER) {
            throw new IllegalArgumentException("No position: " + drawer + "/" + index);
        }
    }

    static Position of(int number) {
        return new Position(number >> INDEX_BITS, number & ((1 << INDEX_BITS) - 1));
    }

    int number() {
        return drawer << INDEX_BITS | index;
    }
}
