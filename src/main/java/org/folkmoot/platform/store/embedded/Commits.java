package org.folkmoot.platform.store.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings writes to the disk in groups: one thread commits and syncs for all commands that were carried out while it was busy with
 * the group before.
 *
 * <p>A commit never falls into the middle of a command, so after a crash each command is there as a whole or not at all.
 */
final class Commits implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private static final String MARK_OF_CLEAN_END = "clean";
    private static final long UPKEEP_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final MVStore store;
    private final Upkeep upkeep;
    private final Thread thread;

    /** Held shared by a command that writes, alone by a commit. */
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();

    private final AtomicLong applied = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition reached = lock.newCondition();
    private long durable;
    private boolean closing;
    private @Nullable Throwable ended;

    private final Rewriting rewriting;

    /** Asked for and not begun; what is deleted once it has begun needs another. */
    private @Nullable CompletableFuture<Boolean> toShred;

    Commits(MVStore store, Rewriting rewriting) {
        this.store = store;
        this.rewriting = rewriting;
        this.upkeep = new Upkeep(store, this::commitNow);
        this.thread = Thread.ofPlatform().name("store-commits").daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /**
     * Carries out a command and returns, or throws what it threw, once whatever it changed is on disk.
     *
     * @throws StoreFailed if the disk refuses
     */
    <T> T write(Supplier<T> command) {
        try {
            return counted(command);
        } finally {
            awaitDurable(applied.get());
        }
    }

    private <T> T counted(Supplier<T> command) {
        commands.readLock().lock();
        try {
            return command.get();
        } finally {
            applied.incrementAndGet();
            commands.readLock().unlock();
        }
    }

    private void awaitDurable(long ticket) {
        lock.lock();
        try {
            wanted.signal();
            while (durable < ticket && ended == null) {
                reached.awaitUninterruptibly();
            }
            if (durable < ticket && ended != null) {
                throw new StoreFailed(ended);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes everything live anew and overwrites what it leaves behind; returns once no byte is left in the file of what was deleted or
     * replaced before. Others read and write meanwhile.
     *
     * @throws StoreFailed if the disk refuses
     */
    void shred() {
        CompletableFuture<Boolean> done;
        lock.lock();
        try {
            if (ended != null) {
                throw new StoreFailed(ended);
            }
            if (toShred == null) {
                toShred = new CompletableFuture<>();
            }
            done = toShred;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        if (!done.join()) {
            throw new IllegalStateException(
                    "Readers held on to the file for too long: what was deleted may still lie in it");
        }
    }

    private void shredIfWanted() {
        CompletableFuture<Boolean> asked;
        lock.lock();
        try {
            asked = toShred;
            toShred = null;
        } finally {
            lock.unlock();
        }
        if (asked != null) {
            try {
                asked.complete(rewriting.run(commands.writeLock(), this::commitNow));
            } finally {
                asked.complete(false);
            }
        }
    }

    private void run() {
        try {
            long lastUpkeep = System.nanoTime();
            while (awaitWork()) {
                if (applied.get() > durable) {
                    commitNow();
                }
                shredIfWanted();
                if (System.nanoTime() - lastUpkeep > UPKEEP_PAUSE) {
                    upkeep.step();
                    lastUpkeep = System.nanoTime();
                }
            }
            commitNow();
            end(new IllegalStateException("it is closed"));
        } catch (RuntimeException | Error e) {
            LOG.error("The store cannot write to its file any more; no further write is accepted", e);
            end(e);
        }
    }

    /** Waits for a command to commit, or for the next upkeep; false once closing. */
    private boolean awaitWork() {
        lock.lock();
        try {
            long nanos = UPKEEP_PAUSE;
            while (applied.get() == durable && toShred == null && !closing && nanos > 0) {
                nanos = wanted.awaitNanos(nanos);
            }
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void commitNow() {
        long target;
        boolean changed;
        commands.writeLock().lock();
        try {
            target = applied.get();
            changed = store.hasUnsavedChanges();
            if (changed) {
                nameNextChunkInHeader();
                store.commit();
            }
        } finally {
            commands.writeLock().unlock();
        }
        if (changed) {
            store.sync();
        }
        lock.lock();
        try {
            durable = target;
            reached.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes the commit name its chunk in the header of the file. MVStore does so only now and then, and after the chunk is written:
     * a kill in between leaves a header whose chunk may have been overwritten, and what is found then can be an older
     * version. So the header always names the version before, whose chunks nothing overwrites. MVStore writes the header whenever
     * it takes the mark of a clean end out of it.
     */
    private void nameNextChunkInHeader() {
        store.getStoreHeader().put(MARK_OF_CLEAN_END, 1);
    }

    private void end(Throwable reason) {
        lock.lock();
        try {
            ended = reason;
            reached.signalAll();
            if (toShred != null) {
                toShred.complete(false);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Commits what is left and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
