package org.folkmoot.evidence.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.store.AlreadyClosedException;
import org.folkmoot.platform.jobs.JobId;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.store.TimeOrderedId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that keep the index up to date: one writes and refreshes, the other puts on disk and rebuilds when
 * that is due.
 */
final class Follower implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final long REFRESH_NANOS = Duration.ofMillis(200).toNanos();
    private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final long COMMIT_MILLIS = 2_000;

    private final EvidenceIndex index;
    private final Backlog backlog;
    private final Thread writer =
            Thread.ofPlatform().name("evidence-index").daemon().unstarted(this::follow);
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("evidence-keeper").daemon().factory());
    private volatile boolean isClosed;
    /** Something was written that searches do not see yet. */
    private volatile boolean isUnseen;

    private volatile boolean isUncommitted;
    private volatile boolean isRebuildDue;
    private volatile boolean isRebuilding;

    Follower(EvidenceIndex index, Backlog backlog) {
        this.index = index;
        this.backlog = backlog;
    }

    void start() {
        writer.start();
        var _ = keeper.scheduleWithFixedDelay(this::keep, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    void rebuildSoon() {
        isRebuildDue = true;
        keeper.execute(this::keep);
    }

    boolean isUnseen() {
        return isUnseen;
    }

    boolean isRebuildDue() {
        return isRebuildDue || isRebuilding;
    }

    private void follow() {
        long refreshed = System.nanoTime();
        while (!isClosed) {
            List<Backlog.Step> steps = backlog.next(isUnseen ? Duration.ZERO : LONGEST_WAIT);
            try {
                for (Backlog.Step step : steps) {
                    index.write(step.ids());
                }
                if (!steps.isEmpty()) {
                    isUnseen = true;
                }
                boolean isUrgent = steps.stream().anyMatch(Backlog.Step::isUrgent);
                boolean isDue = steps.isEmpty() || isUrgent || System.nanoTime() - refreshed > REFRESH_NANOS;
                if (isUnseen && isDue) {
                    index.refresh();
                    refreshed = System.nanoTime();
                    isUnseen = false;
                }
                if (!steps.isEmpty()) {
                    isUncommitted = true;
                    backlog.done(steps);
                }
            } catch (IOException | RuntimeException broken) {
                backlog.again(steps);
                recover(broken);
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    /**
     * If the index can't be written any more, on a full disk for example, a new one is built from the store. If it was
     * the store that failed, trying again is enough.
     */
    private void recover(Throwable broken) {
        if (isClosed) {
            return;
        }
        boolean isIndex = broken instanceof IOException
                || broken instanceof UncheckedIOException
                || broken instanceof AlreadyClosedException;
        LOG.error(
                "The index could not be brought up to date: {}; {}",
                broken.getClass().getName(),
                isIndex ? "it will be rebuilt" : "trying again");
        isRebuildDue |= isIndex;
    }

    private void keep() {
        if (isClosed) {
            return;
        }
        try {
            if (isRebuildDue) {
                rebuild();
            }
            // An index that is to be replaced must not claim to be up to date.
            if (isUncommitted && !isRebuildDue()) {
                isUncommitted = false;
                index.commit();
            }
        } catch (IOException | RuntimeException broken) {
            recover(broken);
        }
    }

    private void rebuild() {
        isRebuilding = true;
        isRebuildDue = false;
        boolean isBuilt = false;
        try {
            index.rebuild(new Unwatched());
            isBuilt = true;
        } finally {
            isRebuildDue |= !isBuilt;
            isRebuilding = false;
        }
    }

    /** Lets the threads finish what they are at: interrupting them would break files that are open. */
    @Override
    public void close() {
        isClosed = true;
        keeper.shutdown();
        try {
            writer.join(Duration.ofSeconds(10));
            if (!keeper.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("The index was closed while it was being rebuilt");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Progress of a rebuild that the index started by itself. */
    private record Unwatched(JobId id) implements JobProgress {

        Unwatched() {
            this(new JobId(TimeOrderedId.next()));
        }

        @Override
        public void total(long total) {}

        @Override
        public void at(long done, long refused) {}

        @Override
        public void figures(Map<String, Long> figures) {}
    }
}
