package org.folkmoot.ingest.csv;

/**
 * A hash table from 128-bit keys other than zero to a few longs, held in one array: about 60 bytes an entry of three values. The low half of a
 * key must be spread evenly, as that of a fingerprint is.
 */
public final class LongTable {

    private static final double FULL = 0.75;

    private final int stride;
    private long[] slots;
    private int capacity;
    private int size;

    /** @param values how many longs belong to each key */
    public LongTable(int values) {
        this.stride = values + 2;
        this.capacity = 64;
        this.slots = new long[capacity * stride];
    }

    public int size() {
        return size;
    }

    /** Where the key's values stand, or -1. Valid until the next {@link #add}. */
    public int find(long high, long low) {
        int at = probe(high, low);
        return isFree(at) ? -1 : at;
    }

    /** Where the key's values stand; a key not there is added with zeros. */
    public int add(long high, long low) {
        if (size >= capacity * FULL) {
            grow();
        }
        int at = probe(high, low);
        if (isFree(at)) {
            slots[at] = high;
            slots[at + 1] = low;
            size++;
        }
        return at;
    }

    public long value(int at, int index) {
        return slots[at + 2 + index];
    }

    public void set(int at, int index, long value) {
        slots[at + 2 + index] = value;
    }

    private boolean isFree(int at) {
        return slots[at] == 0 && slots[at + 1] == 0;
    }

    private int probe(long high, long low) {
        // The upper half of the product spreads the key over a capacity that is no power of two.
        int slot = (int) Math.unsignedMultiplyHigh(low, capacity);
        int at = slot * stride;
        while (!isFree(at) && (slots[at] != high || slots[at + 1] != low)) {
            slot = slot + 1 == capacity ? 0 : slot + 1;
            at = slot * stride;
        }
        return at;
    }

    private void grow() {
        long[] before = slots;
        capacity = Math.addExact(capacity, capacity / 2);
        slots = new long[Math.multiplyExact(capacity, stride)];
        for (int from = 0; from < before.length; from += stride) {
            if (before[from] != 0 || before[from + 1] != 0) {
                int at = probe(before[from], before[from + 1]);
                System.arraycopy(before, from, slots, at, stride);
            }
        }
    }
}
