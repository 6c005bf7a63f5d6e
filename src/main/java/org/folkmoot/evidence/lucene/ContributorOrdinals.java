package org.folkmoot.evidence.lucene;

import java.util.UUID;

/**
 * Gives each contributor a dense number, so that people can be counted with arrays instead of look-ups.
 * A number is never given twice in the life of an index. Used by one thread at a time.
 */
final class ContributorOrdinals {

    private static final int START = 1 << 10;

    private long[] keys = new long[2 * START];
    private int[] numbers = new int[START];
    private int size;
    private int next;

    /** The number of the contributor, a new one if it has none yet. */
    int of(UUID contributor) {
        int slot = slot(contributor.getMostSignificantBits(), contributor.getLeastSignificantBits());
        if (numbers[slot] != 0) {
            return numbers[slot] - 1;
        }
        int number = next++;
        put(slot, contributor, number);
        return number;
    }

    /** Notes a number given earlier and read back from a document. */
    void known(UUID contributor, int number) {
        int slot = slot(contributor.getMostSignificantBits(), contributor.getLeastSignificantBits());
        if (numbers[slot] == 0) {
            put(slot, contributor, number);
        }
        next = Math.max(next, number + 1);
    }

    private void put(int slot, UUID contributor, int number) {
        keys[2 * slot] = contributor.getMostSignificantBits();
        keys[2 * slot + 1] = contributor.getLeastSignificantBits();
        numbers[slot] = number + 1;
        if (++size > numbers.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] old = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int slot = slot(oldKeys[2 * i], oldKeys[2 * i + 1]);
                keys[2 * slot] = oldKeys[2 * i];
                keys[2 * slot + 1] = oldKeys[2 * i + 1];
                numbers[slot] = old[i];
            }
        }
    }

    /** Where the key stands, or the free slot where it would. A stored number is one too high so that 0 means free. */
    private int slot(long high, long low) {
        int mask = numbers.length - 1;
        long mixed = (high * 0x9E3779B97F4A7C15L) ^ (low * 0xC2B2AE3D27D4EB4FL);
        int slot = (int) (mixed >>> 32) & mask;
        while (numbers[slot] != 0 && (keys[2 * slot] != high || keys[2 * slot + 1] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
