package org.folkmoot.evidence.lucene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
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
    private static final long LONGEST_WAIT_SECONDS = 5;

    /** Some ids of one change. */
    record Step(long sequence, List<UUID> ids, boolean isUrgent) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Step> urgent = new ArrayDeque<>();
    private final Deque<Step> bulk = new ArrayDeque<>();
    /** Steps still to do, by sequence. */
    private final TreeMap<Long, Integer> open = new TreeMap<>();

    private int bulkIds;

    void add(Change change) {
        lock.lock();
        try {
            awaitRoom();
            boolean isUrgent = change.ids().size() <= SMALL;
            for (int from = 0; from < change.ids().size(); from += STEP) {
                List<UUID> ids = change.ids()
                        .subList(from, Math.min(from + STEP, change.ids().size()));
                (isUrgent ? urgent : bulk).add(new Step(change.sequence(), ids, isUrgent));
                open.merge(change.sequence(), 1, Integer::sum);
                bulkIds += isUrgent ? 0 : ids.size();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        try {
            long left = TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            while (bulkIds > FULL && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next steps to do together, at most about {@link #STEP} ids; empty if none comes within the time. */
    List<Step> next(long milliseconds) {
        lock.lock();
        try {
            awaitSome(TimeUnit.MILLISECONDS.toNanos(milliseconds));
            if (!urgent.isEmpty()) {
                List<Step> steps = urgent.stream().limit(STEP / SMALL).toList();
                steps.forEach(_ -> urgent.removeFirst());
                return steps;
            }
            return bulk.isEmpty() ? List.of() : List.of(bulk.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    private void awaitSome(long nanoseconds) {
        try {
            long left = nanoseconds;
            while (urgent.isEmpty() && bulk.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts back steps that could not be done. */
    void again(List<Step> steps) {
        lock.lock();
        try {
            steps.reversed().forEach(step -> (step.isUrgent() ? urgent : bulk).addFirst(step));
        } finally {
            lock.unlock();
        }
    }

    void done(List<Step> steps) {
        lock.lock();
        try {
            for (Step step : steps) {
                open.computeIfPresent(step.sequence(), (_, left) -> left == 1 ? null : left - 1);
                bulkIds -= step.isUrgent() ? 0 : step.ids().size();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Up to which sequence all is done, given up to which all was told. */
    long reached(long settled) {
        lock.lock();
        try {
            return open.isEmpty() ? settled : Math.min(settled, open.firstKey() - 1);
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return open.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
