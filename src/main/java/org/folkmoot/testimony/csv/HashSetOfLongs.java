package org.folkmoot.testimony.csv;

/** A set of hash values, up to a bound, in 8 bytes and a little each. */
final class HashSetOfLongs {

    private final int most;
    private long[] slots = new long[64];
    private int size;
    private boolean holdsZero;

    HashSetOfLongs(int most) {
        this.most = most;
    }

    /** True if the value was not there; false too once the set is full. */
    boolean add(long value) {
        if (value == 0) {
            boolean isNew = !holdsZero;
            holdsZero = true;
            return isNew;
        }
        if (size >= most) {
            return false;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        return put(value);
    }

    /** How many different values were added; at the bound, at least that many. */
    int size() {
        return Math.min(most, size + (holdsZero ? 1 : 0));
    }

    private boolean put(long value) {
        int at = slot(value, slots.length);
        while (slots[at] != 0) {
            if (slots[at] == value) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = value;
        size++;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        size = 0;
        for (long value : before) {
            if (value != 0) {
                put(value);
            }
        }
    }

    private static int slot(long value, int length) {
        return (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & (length - 1);
    }
}
