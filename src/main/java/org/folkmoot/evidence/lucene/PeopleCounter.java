package org.folkmoot.evidence.lucene;

import java.util.Arrays;

/** Counts comments and different people under numbered values. Remembers only people who may come again. */
final class PeopleCounter {

    private final CountingSearcher searcher;
    private final int[] people;
    private final int[] comments;
    /** Open addressing over value and contributor; 0 is free. */
    private long[] met = new long[256];

    private int size;

    PeopleCounter(CountingSearcher searcher, int values) {
        this.searcher = searcher;
        this.people = new int[values];
        this.comments = new int[values];
    }

    void add(int value, int contributor) {
        comments[value]++;
        if (!searcher.repeats(contributor) || isFirst(value, contributor)) {
            people[value]++;
        }
    }

    int people(int value) {
        return people[value];
    }

    int comments(int value) {
        return comments[value];
    }

    int values() {
        return people.length;
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
        met = new long[old.length * 2];
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
