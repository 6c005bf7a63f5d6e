package org.folkmoot.evidence.lucene;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folkmoot.platform.change.Change;

/**
 * Changes that were told but are not in the index yet. What one person saved goes before what an import
 * writes by the thousand; an import that runs far ahead is held back a little.
 */
final class Backlog {

    /** Ids at a time, so that a single save never waits long behind an import. */
    static final int STEP = 250;

    private static final int SMALL = 10;
    private static final int FULL = 20_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** Some ids of one change. */
    record Step(long sequence, List<UUID> ids, boolean isUrgent) {}

    private final Deque<Step> urgent = new ArrayDeque<>();
    private final Deque<Step> bulk = new ArrayDeque<>();

    /** Steps still to do, by sequence. */
    private final TreeMap<Long, Integer> open = new TreeMap<>();

    private int bulkIds;

    synchronized void add(Change change) {
        await(() -> bulkIds <= FULL, LONGEST_WAIT);
        boolean isUrgent = change.ids().size() <= SMALL;
        for (int from = 0; from < change.ids().size(); from += STEP) {
            List<UUID> ids = change.ids()
                    .subList(from, Math.min(from + STEP, change.ids().size()));
            (isUrgent ? urgent : bulk).add(new Step(change.sequence(), ids, isUrgent));
            open.merge(change.sequence(), 1, Integer::sum);
            bulkIds += isUrgent ? 0 : ids.size();
        }
        notifyAll();
    }

    /** The next steps to do together, at most about {@link #STEP} ids; empty if none comes within the time. */
    synchronized List<Step> next(Duration longest) {
        await(() -> !urgent.isEmpty() || !bulk.isEmpty(), longest);
        if (!urgent.isEmpty()) {
            List<Step> steps = urgent.stream().limit(STEP / SMALL).toList();
            steps.forEach(_ -> urgent.removeFirst());
            return steps;
        }
        return bulk.isEmpty() ? List.of() : List.of(bulk.removeFirst());
    }

    private void await(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos(); !condition.getAsBoolean() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts back steps that could not be done. */
    synchronized void again(List<Step> steps) {
        steps.reversed().forEach(step -> (step.isUrgent() ? urgent : bulk).addFirst(step));
    }

    synchronized void done(List<Step> steps) {
        for (Step step : steps) {
            open.computeIfPresent(step.sequence(), (_, left) -> left == 1 ? null : left - 1);
            bulkIds -= step.isUrgent() ? 0 : step.ids().size();
        }
        notifyAll();
    }

    /** Up to which sequence all is done, given up to which all was told. */
    synchronized long reached(long settled) {
        return open.isEmpty() ? settled : Math.min(settled, open.firstKey() - 1);
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }
}
