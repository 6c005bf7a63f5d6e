package org.folkmoot.testimony.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;

/**
 * How long the answers took, all of them and those in the first seconds after a start.
 *
 * @param all in no order
 * @param ready when the server said each time that it is ready, by {@link System#nanoTime()}, oldest first
 */
record Acknowledgements(List<Teller.Taken> all, List<Long> ready) {

    private static final double MOST_MILLIS = 150;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double SETTLED_AFTER_SECONDS = 5;

    /** @return true if the target is reached by all of them taken together */
    boolean print(PrintStream out, int people) {
        double[] every = millis(one -> true);
        out.printf(
                "%,d acknowledged saves and sends by %d people: median %.0f ms, p95 %.0f ms (to reach: under %.0f), p99 %.0f ms, slowest %.0f ms%n",
                every.length, people, at(every, 0.5), at(every, 0.95), MOST_MILLIS, at(every, 0.99), at(every, 1));
        print(out, "while it starts and in the 5 seconds after", millis(one -> !isSettled(one)));
        print(out, "later than that", millis(this::isSettled));
        return at(every, 0.95) < MOST_MILLIS;
    }

    private static void print(PrintStream out, String when, double[] millis) {
        if (millis.length > 0) {
            out.printf(
                    "  %,d of them %s: median %.0f ms, p95 %.0f ms%n",
                    millis.length, when, at(millis, 0.5), at(millis, 0.95));
        }
    }

    /** The server listens a moment before it says that it is ready: what is answered after a start though asked before belongs to that start. */
    private boolean isSettled(Teller.Taken one) {
        long answered = one.began() + (long) (one.millis() * NANOS_A_SECOND / 1_000);
        return ready.stream()
                .noneMatch(start -> answered > start - SETTLED_AFTER_SECONDS * NANOS_A_SECOND
                        && one.began() < start + SETTLED_AFTER_SECONDS * NANOS_A_SECOND);
    }

    private double[] millis(Predicate<Teller.Taken> which) {
        return all.stream()
                .filter(which)
                .mapToDouble(Teller.Taken::millis)
                .sorted()
                .toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)];
    }
}
