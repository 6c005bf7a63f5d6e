package org.folkmoot.platform.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folkmoot.platform.store.embedded.Sql.SqlFailed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to a file. It carries out every command that waits, each under a savepoint of its own, and commits them
 * together: one sync for all. A command that fails leaves nothing behind; a commit that fails leaves nothing of its commands, tells each
 * of them, and the next is tried as if nothing had been.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_COMMANDS_A_COMMIT = 500;
    private static final long QUIET_MILLIS = 500;

    private final Supplier<ClientSession> opening;
    private final WriteAheadLog log;
    private final BlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Task end = new Task(session -> {}, Kind.ALONE);
    private @Nullable ClientSession session;
    private boolean logIsEmpty;
    private boolean refused;
    private volatile boolean ended;

    /** @param opening a session that may write */
    Writer(String name, Supplier<ClientSession> opening, WriteAheadLog log) {
        this.opening = opening;
        this.log = log;
        this.session = opening.get();
        this.thread =
                Thread.ofPlatform().name("store-writer-" + name).daemon(true).start(this::run);
    }

    /**
     * Carries out a command and returns, or throws what it threw, once whatever it changed is on disk.
     *
     * @throws StoreFailed if the disk refuses; then nothing of the command is there
     */
    <T> T write(Function<ClientSession, T> command) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        done(new Task(session -> answer.complete(command.apply(session)), Kind.IN_A_GROUP));
        return answer.join();
    }

    /** Works outside any transaction, while nothing else is written; the session is opened anew afterwards. */
    void alone(Work work) {
        done(new Task(work, Kind.ALONE));
    }

    private void done(Task task) {
        waiting.add(task);
        if (ended) {
            refuseRest();
        }
        @Nullable Throwable failure = task.outcome.join().failure();
        switch (failure) {
            case null -> {}
            case SqlFailed sql -> throw new StoreFailed(sql);
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void run() {
        try {
            @Nullable Task next = null;
            while (next != end) {
                next = next == null ? awaitNext() : next;
                if (next.kind == Kind.IN_A_GROUP) {
                    next = group(next);
                } else if (next != end) {
                    carryOutAlone(next);
                    next = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            refuseRest();
        }
    }

    /** Once all is quiet, brings the log into the file, so that a store at rest is one file. */
    private Task awaitNext() throws InterruptedException {
        @Nullable Task next = null;
        while (next == null) {
            next = logIsEmpty ? waiting.take() : waiting.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            if (next == null) {
                emptyLog();
            }
        }
        return next;
    }

    private void emptyLog() {
        try {
            logIsEmpty = log.bringIntoFile(session().sql(), "TRUNCATE");
        } catch (SqlFailed e) {
            LOG.debug("The log stays as it is for now: {}", e.getMessage());
        }
    }

    private void refuseRest() {
        for (Task task = waiting.poll(); task != null; task = waiting.poll()) {
            task.finish(task == end ? null : new IllegalStateException("The store is closed"));
        }
    }

    /** Returns what waits next and can't be in the group. */
    private @Nullable Task group(Task first) {
        List<Task> group = new ArrayList<>();
        @Nullable Task next = first;
        while (next != null && next.kind == Kind.IN_A_GROUP) {
            carryOut(next, group);
            next = group.size() < MOST_COMMANDS_A_COMMIT ? waiting.poll() : null;
        }
        commit(group);
        return next;
    }

    private void carryOut(Task task, List<Task> group) {
        group.add(task);
        try {
            Sql sql = session().sql();
            if (group.size() == 1) {
                sql.execute("BEGIN");
            }
            sql.execute("SAVEPOINT command");
            task.work.in(session());
            sql.closeCursors();
            sql.execute("RELEASE command");
        } catch (RuntimeException | Error e) {
            task.failure = e;
            undo(group, e);
        }
    }

    /** Undoes the last command of a group; where SQLite has undone the others too, they have failed with it. */
    private void undo(List<Task> group, Throwable failure) {
        try {
            session().forget();
            session().sql().execute("ROLLBACK TO command");
            session().sql().execute("RELEASE command");
            if (failure instanceof SqlFailed) {
                tellOfRefusal(failure);
            }
        } catch (RuntimeException lost) {
            abandon(group, failure);
        }
    }

    private void commit(List<Task> group) {
        if (group.isEmpty()) {
            return;
        }
        try {
            session().sql().execute("COMMIT");
            logIsEmpty = false;
            if (refused) {
                refused = false;
                LOG.info("The store writes to its file again");
            }
            group.forEach(task -> task.finish(task.failure));
        } catch (SqlFailed e) {
            abandon(group, e);
            return;
        }
        keepLogShort();
    }

    /** After those who wait have their answers: what they wrote is on disk already. */
    private void keepLogShort() {
        try {
            log.keepShort(session().sql());
        } catch (SqlFailed e) {
            LOG.debug("The log stays long for now: {}", e.getMessage());
        }
    }

    private void abandon(List<Task> group, Throwable failure) {
        tellOfRefusal(failure);
        // Where nobody else has the file, SQLite brings the log into it as the session closes.
        log.touched().addAll();
        closeSession();
        group.forEach(task -> task.finish(task.failure == null ? failure : task.failure));
        group.clear();
    }

    private void tellOfRefusal(Throwable failure) {
        if (!refused) {
            refused = true;
            LOG.error("The store cannot write to its file; writes are refused until it can: {}", failure.getMessage());
        }
    }

    private void carryOutAlone(Task task) {
        try {
            task.work.in(session());
        } catch (RuntimeException | Error e) {
            task.failure = e;
        } finally {
            closeSession();
        }
        task.finish(task.failure);
    }

    private ClientSession session() {
        if (session == null) {
            session = opening.get();
        }
        return session;
    }

    /** Whatever was under way in it is undone. */
    private void closeSession() {
        if (session != null) {
            try {
                session.close();
            } catch (SqlFailed e) {
                LOG.debug("A session of the store closes late: {}", e.getMessage());
            }
            session = null;
        }
    }

    /** Lets what waits be carried out, then ends. */
    @Override
    public void close() {
        waiting.add(end);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        closeSession();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a command does in the session that writes. */
    interface Work {
        void in(ClientSession session);
    }

    private enum Kind {
        IN_A_GROUP,
        ALONE
    }

    private record Outcome(@Nullable Throwable failure) {}

    private static final class Task {

        private final Work work;
        private final Kind kind;
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        private @Nullable Throwable failure;

        Task(Work work, Kind kind) {
            this.work = work;
            this.kind = kind;
        }

        void finish(@Nullable Throwable failure) {
            outcome.complete(new Outcome(failure));
        }
    }
}
