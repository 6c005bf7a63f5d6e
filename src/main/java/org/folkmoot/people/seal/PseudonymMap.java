package org.folkmoot.people.seal;

import java.util.UUID;

/**
 * A growing map from pseudonyms to whole numbers, in 20 bytes each and some air: open addressing with linear steps. Pseudonyms are
 * evenly spread in their last bits, so those are the hash. Not safe for several threads.
 */
final class PseudonymMap {

    static final int ABSENT = -1;

    /** Two longs a slot; both zero means empty, which no UUID with a version is. */
    private long[] pseudonyms = new long[2 * 1024];

    private int[] numbers = new int[1024];
    private int size;

    /** Keeps the number that is there already. */
    void putIfAbsent(UUID pseudonym, int number) {
        if (2L * size >= numbers.length) {
            grow();
        }
        put(pseudonym.getMostSignificantBits(), pseudonym.getLeastSignificantBits(), number);
    }

    /** Its number, or {@link #ABSENT}. */
    int get(UUID pseudonym) {
        int slot = slotOf(pseudonym.getMostSignificantBits(), pseudonym.getLeastSignificantBits());
        return isEmpty(slot) ? ABSENT : numbers[slot];
    }

    boolean contains(UUID pseudonym) {
        return get(pseudonym) != ABSENT;
    }

    int size() {
        return size;
    }

    private void put(long high, long low, int number) {
        int slot = slotOf(high, low);
        if (isEmpty(slot)) {
            pseudonyms[2 * slot] = high;
            pseudonyms[2 * slot + 1] = low;
            numbers[slot] = number;
            size++;
        }
    }

    private boolean isEmpty(int slot) {
        return pseudonyms[2 * slot] == 0 && pseudonyms[2 * slot + 1] == 0;
    }

    /** Where it is, or the empty slot where it would be. */
    private int slotOf(long high, long low) {
        int mask = numbers.length - 1;
        int at = (int) (low ^ high) & mask;
        while (!isEmpty(at) && (pseudonyms[2 * at] != high || pseudonyms[2 * at + 1] != low)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] before = pseudonyms;
        int[] numbered = numbers;
        pseudonyms = new long[before.length * 2];
        numbers = new int[numbered.length * 2];
        size = 0;
        for (int at = 0; at < numbered.length; at++) {
            if (before[2 * at] != 0 || before[2 * at + 1] != 0) {
                put(before[2 * at], before[2 * at + 1], numbered[at]);
            }
        }
    }
}
