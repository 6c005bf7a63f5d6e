package org.folkmoot.platform.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribers that failed when they were told of a change. Each is told again, at growing intervals, until it succeeds. So that nothing grows
 * meanwhile, several changes of a kind that one missed become a single “all of that kind”.
 */
final class LaggingSubscribers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LaggingSubscribers.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private final Map<ChangeSubscriber, Map<String, Missed>> behind = new HashMap<>();
    private boolean isRetrying;
    private boolean isClosed;

    /**
     * What a subscriber missed of one kind.
     *
     * @param from the sequence of the first change it missed
     * @param again what it will be told
     */
    private record Missed(long from, Change again) {

        Missed and(Missed later) {
            return new Missed(
                    Math.min(from, later.from),
                    new Change(Math.max(again.sequence(), later.again.sequence()), again.kind(), List.of()));
        }
    }

    /** Tells the subscriber, now and if that fails again later. */
    void tell(ChangeSubscriber subscriber, Change change) {
        try {
            subscriber.changed(change);
        } catch (RuntimeException failed) {
            LOG.error(
                    "{} could not take up change {} of {} and will be told again",
                    subscriber.getClass().getSimpleName(),
                    change.sequence(),
                    change.kind(),
                    failed);
            missed(subscriber, new Missed(change.sequence(), change));
        }
    }

    /** The first change that the subscriber missed, if it lags behind. */
    Optional<Long> missedFrom(ChangeSubscriber subscriber) {
        lock.lock();
        try {
            return behind.getOrDefault(subscriber, Map.of()).values().stream()
                    .map(Missed::from)
                    .min(Long::compare);
        } finally {
            lock.unlock();
        }
    }

    private void missed(ChangeSubscriber subscriber, Missed missed) {
        lock.lock();
        try {
            behind.computeIfAbsent(subscriber, _ -> new HashMap<>())
                    .merge(missed.again().kind(), missed, Missed::and);
            if (!isRetrying && !isClosed) {
                isRetrying = true;
                Thread.ofVirtual().name("lagging-subscribers").start(this::retry);
            }
        } finally {
            lock.unlock();
        }
    }

    private void retry() {
        Duration pause = FIRST_WAIT;
        while (isDue(pause)) {
            open().forEach(this::tellAgain);
            pause = pause.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? pause.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /** Waits; false once nobody lags any more or the feed is closed. */
    private boolean isDue(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!isClosed && !behind.isEmpty() && left > 0) {
                left = closing.awaitNanos(left);
            }
            isRetrying = !isClosed && !behind.isEmpty();
            return isRetrying;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            isRetrying = false;
            return false;
        } finally {
            lock.unlock();
        }
    }

    private record Open(ChangeSubscriber subscriber, Missed missed) {}

    private List<Open> open() {
        lock.lock();
        try {
            List<Open> open = new ArrayList<>();
            behind.forEach(
                    (subscriber, kinds) -> kinds.values().forEach(missed -> open.add(new Open(subscriber, missed))));
            return open;
        } finally {
            lock.unlock();
        }
    }

    private void tellAgain(Open open) {
        try {
            open.subscriber().changed(open.missed().again());
            caughtUp(open);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "{} still lags behind: {}",
                    open.subscriber().getClass().getSimpleName(),
                    failed.getClass().getName());
        }
    }

    /** What it missed since stays to be told. */
    private void caughtUp(Open open) {
        lock.lock();
        try {
            behind.computeIfPresent(open.subscriber(), (_, kinds) -> {
                kinds.remove(open.missed().again().kind(), open.missed());
                return kinds.isEmpty() ? null : kinds;
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            isClosed = true;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
