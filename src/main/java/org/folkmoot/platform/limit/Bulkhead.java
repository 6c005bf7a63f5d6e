package org.folkmoot.platform.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A bulkhead: so much of one kind of dear work is done at once, and what waits for it is bounded. Those who wait are let in by turns, one of each
 * key, so that somebody who asks for much waits for themselves and not others for them.
 */
public final class Bulkhead {

    /**
     * How much goes in.
     *
     * @param running pieces of work done at once
     * @param waiting that wait in all
     * @param waitingOfKey that wait of one key
     * @param patience how long one waits at most
     */
    public record Limits(int running, int waiting, int waitingOfKey, Duration patience) {

        public Limits {
            if (running < 1 || waiting < 0 || waitingOfKey < 0 || patience.isNegative()) {
                throw new IllegalArgumentException("Nothing would ever run");
            }
        }
    }

    private final Limits limits;
    /** Insertion order is the order of turns: a key that had its turn goes to the end. */
    private final SequencedMap<String, Deque<CountDownLatch>> turns = new LinkedHashMap<>();

    private int running;
    private int waiting;

    public Bulkhead(Limits limits) {
        this.limits = limits;
    }

    /** Half of the processors, so that the other half is there for everything else; at least one. */
    public static int halfTheProcessors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /**
     * Does the work once it is its turn.
     *
     * @param key who asks for it, such as a network address
     * @throws Busy if too much waits, or the wait was too long
     */
    public <T> T run(String key, Supplier<T> work) {
        enter(key);
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /**
     * Waits for a turn; whoever got one gives it back with {@link #leave()}.
     *
     * @throws Busy as {@link #run}
     */
    public void enter(String key) {
        CountDownLatch turn = turn(key);
        try {
            if (turn.await(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        giveUp(key, turn);
        throw new Busy();
    }

    public synchronized void leave() {
        Map.Entry<String, Deque<CountDownLatch>> first = turns.pollFirstEntry();
        if (first == null) {
            running--;
            return;
        }
        Deque<CountDownLatch> own = first.getValue();
        CountDownLatch next = own.removeFirst();
        if (!own.isEmpty()) {
            turns.put(first.getKey(), own);
        }
        waiting--;
        next.countDown();
    }

    synchronized int waiting() {
        return waiting;
    }

    private synchronized CountDownLatch turn(String key) {
        if (running < limits.running()) {
            running++;
            return new CountDownLatch(0);
        }
        Deque<CountDownLatch> own = turns.get(key);
        if (waiting >= limits.waiting() || (own != null && own.size() >= limits.waitingOfKey())) {
            throw new Busy();
        }
        CountDownLatch turn = new CountDownLatch(1);
        turns.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(turn);
        waiting++;
        return turn;
    }

    private synchronized void giveUp(String key, CountDownLatch turn) {
        Deque<CountDownLatch> own = turns.get(key);
        if (own != null && own.remove(turn)) {
            waiting--;
            if (own.isEmpty()) {
                turns.remove(key);
            }
        } else {
            // Its turn came just as it gave up.
            leave();
        }
    }
}
