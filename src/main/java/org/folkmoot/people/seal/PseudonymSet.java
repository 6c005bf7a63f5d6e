package org.folkmoot.people.seal;

import java.util.UUID;

/**
 * A growing set of pseudonyms in 16 bytes each and some air: open addressing with linear steps. Pseudonyms are evenly spread, so
 * their own bits are the hash. Not safe for several threads.
 */
final class PseudonymSet {

    /** Two longs a slot; both zero means empty, which no UUID of version 8 is. */
    private long[] slots = new long[2 * 1024];

    private int size;

    /** True if it was not there yet. */
    boolean add(UUID pseudonym) {
        if (4L * size >= slots.length) {
            grow();
        }
        return put(pseudonym.getMostSignificantBits(), pseudonym.getLeastSignificantBits());
    }

    boolean contains(UUID pseudonym) {
        return slots[slotOf(pseudonym.getMostSignificantBits(), pseudonym.getLeastSignificantBits())] != 0;
    }

    int size() {
        return size;
    }

    private boolean put(long high, long low) {
        int slot = slotOf(high, low);
        if (slots[slot] != 0) {
            return false;
        }
        slots[slot] = high;
        slots[slot + 1] = low;
        size++;
        return true;
    }

    /** Where it is, or the empty slot where it would be. */
    private int slotOf(long high, long low) {
        int mask = slots.length / 2 - 1;
        int at = (int) (low ^ high) & mask;
        while (slots[2 * at] != 0 && (slots[2 * at] != high || slots[2 * at + 1] != low)) {
            at = (at + 1) & mask;
        }
        return 2 * at;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        size = 0;
        for (int at = 0; at < before.length; at += 2) {
            if (before[at] != 0) {
                put(before[at], before[at + 1]);
            }
        }
    }
}
