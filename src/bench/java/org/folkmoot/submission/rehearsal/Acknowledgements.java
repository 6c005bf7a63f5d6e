package org.folkmoot.submission.rehearsal;

import java.util.List;
import java.util.function.Predicate;
import org.folkmoot.platform.cli.Times;
import org.folkmoot.platform.cli.Trial;

/**
 * How long the answers took, all of them and those in the first seconds after a start.
 *
 * @param all in no order
 * @param ready when the server said each time that it is ready, by {@link System#nanoTime()}, oldest first
 */
record Acknowledgements(List<RehearsedAuthor.Taken> all, List<Long> ready) {

    private static final double MOST_MILLIS = 150;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double SETTLED_AFTER_SECONDS = 5;

    /** @return true if the target is reached by all of them taken together */
    boolean print(Trial trial, int people) {
        Times every = times(one -> true);
        trial.out()
                .printf(
                        "%,d acknowledged saves and sends by %d people: median %.0f ms, p95 %.0f ms (to reach: under %.0f), p99 %.0f ms, slowest %.0f ms%n",
                        every.size(), people, every.at(0.5), every.at(0.95), MOST_MILLIS, every.at(0.99), every.at(1));
        print(trial, "while it starts and in the 5 seconds after", times(one -> !isSettled(one)));
        print(trial, "later than that", times(this::isSettled));
        return every.at(0.95) < MOST_MILLIS;
    }

    private static void print(Trial trial, String when, Times times) {
        if (times.size() > 0) {
            trial.out()
                    .printf(
                            "  %,d of them %s: median %.0f ms, p95 %.0f ms%n",
                            times.size(), when, times.at(0.5), times.at(0.95));
        }
    }

    /** The server listens a moment before it says that it is ready: what is answered after a start though asked before belongs to that start. */
    private boolean isSettled(RehearsedAuthor.Taken one) {
        long answered = one.began() + one.nanos();
        return ready.stream()
                .noneMatch(start -> answered > start - SETTLED_AFTER_SECONDS * NANOS_A_SECOND
                        && one.began() < start + SETTLED_AFTER_SECONDS * NANOS_A_SECOND);
    }

    private Times times(Predicate<RehearsedAuthor.Taken> which) {
        return new Times(
                all.stream().filter(which).map(RehearsedAuthor.Taken::nanos).toList());
    }
}
