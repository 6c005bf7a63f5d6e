package org.folkmoot.submission;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Submissions still to be brought in line, each once and in one hand at a time. What somebody waits for goes before what is looked through by the thousand. */
final class PublishingBacklog {

    /** The sequence of what no change in the feed asked for. */
    static final long NO_CHANGE = Long.MAX_VALUE;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<SubmissionId, Due> urgent = new LinkedHashMap<>();
    private final Map<SubmissionId, Due> patient = new LinkedHashMap<>();
    private final Map<SubmissionId, Due> inHand = new HashMap<>();
    private boolean isClosed;

    /**
     * @param sequence of the first change that asks for it
     * @param failures how often it was tried in vain since it last changed
     * @param notBefore in nanoseconds of the system's timer
     */
    record Due(SubmissionId id, long sequence, int failures, long notBefore) {}

    void urgent(SubmissionId id, long sequence) {
        put(urgent, new Due(id, sequence, 0, System.nanoTime()));
    }

    void patient(SubmissionId id) {
        put(patient, new Due(id, NO_CHANGE, 0, System.nanoTime()));
    }

    private void put(Map<SubmissionId, Due> queue, Due due) {
        lock.lock();
        try {
            queue.merge(
                    due.id(),
                    due,
                    (before, now) -> new Due(
                            now.id(), Math.min(before.sequence(), now.sequence()), now.failures(), now.notBefore()));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next one, which is then in the caller's hand; waits for it; empty once closed. */
    Optional<Due> next() throws InterruptedException {
        lock.lock();
        try {
            while (!isClosed) {
                Optional<Due> next = ready();
                if (next.isPresent()) {
                    urgent.remove(next.get().id());
                    patient.remove(next.get().id());
                    inHand.put(next.get().id(), next.get());
                    return next;
                }
                var _ = changed.awaitNanos(untilReady());
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Stream<Due> waiting() {
        return Stream.concat(urgent.values().stream(), patient.values().stream())
                .filter(due -> !inHand.containsKey(due.id()));
    }

    private Optional<Due> ready() {
        long now = System.nanoTime();
        return waiting().filter(due -> due.notBefore() - now <= 0).findFirst();
    }

    private long untilReady() {
        long now = System.nanoTime();
        return waiting()
                .mapToLong(due -> due.notBefore() - now)
                .min()
                .orElse(Duration.ofMinutes(1).toNanos());
    }

    void done(Due due) {
        lock.lock();
        try {
            inHand.remove(due.id());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Puts back what could not be done, for later. */
    void again(Due due, Duration pause) {
        lock.lock();
        try {
            inHand.remove(due.id());
            urgent.putIfAbsent(
                    due.id(),
                    new Due(due.id(), due.sequence(), due.failures() + 1, System.nanoTime() + pause.toNanos()));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until none of them is due or in hand. Returns whether that came within the time. */
    boolean await(Collection<SubmissionId> ids, Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!isClosed && left > 0 && ids.stream().anyMatch(this::isOpen)) {
                left = changed.awaitNanos(left);
            }
            return ids.stream().noneMatch(this::isOpen);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOpen(SubmissionId id) {
        return urgent.containsKey(id) || patient.containsKey(id) || inHand.containsKey(id);
    }

    /** Up to which change everything is done, given up to which all was told. */
    long reached(long heard) {
        lock.lock();
        try {
            return Stream.of(urgent, patient, inHand)
                    .flatMap(queue -> queue.values().stream())
                    .mapToLong(due -> due.sequence() == NO_CHANGE ? heard : due.sequence() - 1)
                    .reduce(heard, Math::min);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
