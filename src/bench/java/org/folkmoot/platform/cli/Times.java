package org.folkmoot.platform.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;

/** Times of one thing done many times. */
public final class Times {

    private final List<Long> nanoseconds = new ArrayList<>();

    public Times() {}

    public Times(Collection<Long> nanoseconds) {
        this.nanoseconds.addAll(nanoseconds);
    }

    /** In nanoseconds. */
    public void forEach(LongConsumer each) {
        nanoseconds.forEach(each::accept);
    }

    public void add(long one) {
        nanoseconds.add(one);
    }

    /** In milliseconds, at the given part of 1: 0.5 is the median. 0 if there are none. */
    public double at(double quantile) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(quantile * size()) - 1)) / 1e6;
    }

    public int size() {
        return nanoseconds.size();
    }

    /** Nanoseconds that it takes. */
    public static long of(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }
}
