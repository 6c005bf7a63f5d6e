package org.folkmoot.platform.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does again what could not be done: soon, and then at pauses that grow, until nothing is left. For work that looks itself at what there is to do, and
 * may be cut off anywhere. What is left when the process ends is up to its next start.
 */
public final class TriedAgain implements AutoCloseable {

    /** Does what there is to do. */
    @FunctionalInterface
    public interface Work {

        /** How much. */
        enum Left {
            NOTHING,
            SOMETHING
        }

        Left tryIt();
    }

    private static final Logger LOG = LoggerFactory.getLogger(TriedAgain.class);

    private final String what;
    private final Duration first;
    private final Duration longest;
    private final Work work;
    private final ScheduledExecutorService timer;
    private Optional<ScheduledFuture<?>> next = Optional.empty();

    /**
     * @param what for the log of an operator and the name of the thread
     * @param first after which pause it is tried again; each is twice the one before
     * @param longest of the pauses
     */
    public TriedAgain(String what, Duration first, Duration longest, Work work) {
        this.what = what;
        this.first = first;
        this.longest = longest;
        this.work = work;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("again: " + what).daemon().factory());
    }

    /** Something is left: it is tried after the first pause, however long the one in hand is. */
    public synchronized void soon() {
        if (next.isEmpty() || next.get().getDelay(TimeUnit.NANOSECONDS) > first.toNanos()) {
            next.ifPresent(late -> late.cancel(false));
            in(first);
        }
    }

    private void in(Duration pause) {
        if (!timer.isShutdown()) {
            next = Optional.of(timer.schedule(() -> tryIt(pause), pause.toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private void tryIt(Duration after) {
        // Taken back first: what is left behind while it is tried waits for the next time.
        taken();
        if (left() == Work.Left.SOMETHING) {
            later(after.multipliedBy(2));
        }
    }

    private synchronized void taken() {
        next = Optional.empty();
    }

    private synchronized void later(Duration pause) {
        if (next.isEmpty()) {
            in(pause.compareTo(longest) > 0 ? longest : pause);
        }
    }

    private Work.Left left() {
        try {
            return work.tryIt();
        } catch (RuntimeException broken) {
            LOG.error("{} could not be done; it is tried again later", what, broken);
            return Work.Left.SOMETHING;
        }
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
    }
}
