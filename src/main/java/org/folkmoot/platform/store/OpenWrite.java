package org.folkmoot.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A write of which no reply came. It is made again only once the store has answered that it is not there; and what comes of that is believed only if the
 * store shows nothing else, for the first one may have been carried out late, between the look and the second.
 */
final class OpenWrite {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final WriteAgain write;
    private final Runnable fence;
    private final Duration patience;
    private final long began = System.nanoTime();
    private long pause = FIRST_PAUSE.toNanos();

    /**
     * @param fence asked before each try; throws if this process may not write any more
     * @param patience how long the outcome is sought
     */
    OpenWrite(WriteAgain write, Runnable fence, Duration patience) {
        this.write = write;
        this.fence = fence;
        this.patience = patience;
    }

    /** Makes a write once. */
    @FunctionalInterface
    interface Writing {
        @Nullable
        Object with(@Nullable Object[] arguments) throws Throwable;
    }

    /** True if a write that failed so may have been carried out. */
    static boolean leavesOpen(MongoException failed) {
        return failed instanceof MongoSocketException
                || failed instanceof MongoOperationTimeoutException
                || failed instanceof MongoNotPrimaryException
                || failed instanceof MongoNodeIsRecoveringException
                || failed.hasErrorLabel("RetryableWriteError");
    }

    /**
     * What came of it.
     *
     * @throws WriteOutcomeUnknown if that could not be found out
     * @throws MongoException if it was refused, and the store does not show it
     */
    @Nullable
    Object settle(Writing again) throws Throwable {
        while (true) {
            Optional<Object> done = seen();
            if (done.isPresent()) {
                return done.get();
            }
            int left = write.left();
            try {
                Object result = again.with(write.arguments());
                return didNothing(result) ? seen().orElse(result) : result;
            } catch (MongoException failed) {
                if (isDuplicate(failed)) {
                    Optional<Object> late = seen();
                    if (late.isPresent()) {
                        return late.get();
                    }
                    if (write.left() == left) {
                        throw failed;
                    }
                } else if (!leavesOpen(failed)) {
                    throw failed instanceof MongoTimeoutException ? new WriteOutcomeUnknown(failed) : failed;
                } else if (isOver()) {
                    throw new WriteOutcomeUnknown(failed);
                }
            }
        }
    }

    /** What the store shows of it, asked for until it answers. */
    private Optional<Object> seen() {
        while (true) {
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE.toNanos());
            fence.run();
            try {
                return write.done().get();
            } catch (MongoException failed) {
                if (!leavesOpen(failed) || isOver()) {
                    throw new WriteOutcomeUnknown(failed);
                }
            }
        }
    }

    private boolean isOver() {
        return System.nanoTime() - began > patience.toNanos();
    }

    private static boolean didNothing(@Nullable Object result) {
        return switch (result) {
            case UpdateResult updated -> updated.getMatchedCount() == 0 && updated.getUpsertedId() == null;
            case DeleteResult deleted -> deleted.getDeletedCount() == 0;
            case null, default -> false;
        };
    }

    private static boolean isDuplicate(MongoException failed) {
        return failed instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
                : failed instanceof MongoServerException
                        && ErrorCategory.fromErrorCode(failed.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Says of a write that it may have been carried out or not: its reply was lost, and the database could not be asked in time what stands there. */
    static final class WriteOutcomeUnknown extends DataAccessResourceFailureException {

        WriteOutcomeUnknown(MongoException cause) {
            super(
                    "The connection to the database was cut off, and whether the write was carried out is not known",
                    cause);
        }
    }
}
