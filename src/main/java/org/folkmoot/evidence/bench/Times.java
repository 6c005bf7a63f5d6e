package org.folkmoot.evidence.bench;

import java.util.Arrays;

/** Times of one thing done many times. */
final class Times {

    private long[] nanoseconds = new long[1024];
    private int size;

    void add(long one) {
        if (size == nanoseconds.length) {
            nanoseconds = Arrays.copyOf(nanoseconds, 2 * size);
        }
        nanoseconds[size++] = one;
    }

    /** In milliseconds, at the given part of 1: 0.5 is the median. */
    double at(double quantile) {
        long[] sorted = Arrays.copyOf(nanoseconds, size);
        Arrays.sort(sorted);
        int index = (int) Math.min(size - 1L, Math.round(Math.ceil(quantile * size)) - 1);
        return sorted[Math.max(0, index)] / 1e6;
    }

    int size() {
        return size;
    }
}
