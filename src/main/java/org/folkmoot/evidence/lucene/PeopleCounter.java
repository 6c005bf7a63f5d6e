package org.folkmoot.evidence.lucene;

import java.util.Arrays;
import org.folkmoot.evidence.Count;

/** Counts comments and different people under numbered values. Remembers only people who may come again. */
final class PeopleCounter {

    private final int[] comments;
    /** Of the comments, those of people met under the value before. */
    private final int[] again;
    /** Open addressing over value and contributor; 0 is free. */
    private long[] met = new long[64];

    private int size;

    PeopleCounter(int values) {
        this.comments = new int[values];
        this.again = new int[values];
    }

    /** Counts a comment of someone who has no other in the index. */
    void addOnce(int value) {
        comments[value]++;
    }

    /** Counts a comment of someone who may come again. */
    void add(int value, int contributor) {
        comments[value]++;
        if (!isFirst(value, contributor)) {
            again[value]++;
        }
    }

    int comments(int value) {
        return comments[value];
    }

    Count count(int value) {
        return new Count(comments[value] - again[value], comments[value]);
    }

    int values() {
        return comments.length;
    }

    private boolean isFirst(int value, int contributor) {
        long key = ((value + 1L) << 32) | contributor;
        int mask = met.length - 1;
        int slot = mix(key) & mask;
        while (met[slot] != 0) {
            if (met[slot] == key) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        met[slot] = key;
        if (++size > met.length >>> 1) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = met;
        met = new long[old.length * 4];
        int mask = met.length - 1;
        Arrays.stream(old).filter(key -> key != 0).forEach(key -> {
            int slot = mix(key) & mask;
            while (met[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            met[slot] = key;
        });
    }

    private static int mix(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }
}
