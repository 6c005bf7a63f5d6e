package org.folkmoot.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A lease on a database: one document that names the one process that may write to it. The holder renews it; whoever finds it not renewed for
 * its whole length, by a clock of its own, may take it over. A holder that could not renew it for most of that length refuses its own writes
 * ({@link #check}) before another can begin, and a write under way is given up before that ({@link #fence}); so clocks of two machines need not agree.
 */
final class WriterLease implements AutoCloseable {

    /** How long an unrenewed lease is respected. */
    static final Duration LENGTH = Duration.ofSeconds(30);

    static final String COLLECTION = "writerLease";

    private static final Logger LOG = LoggerFactory.getLogger(WriterLease.class);
    private static final String ID = "writer";
    private static final String HOLDER = "holder";
    private static final String RENEWALS = "renewals";

    /** What is left of the length when the holder stops writing: for a command that is under way. */
    private static final int SAFE_FOURTHS = 3;

    /** So much of the length a write may take: less than what is left of it, since a process may be held up between the check and the write. */
    private static final int WRITES_IN_LENGTH = 5;

    private static final int RENEWALS_IN_LENGTH = 6;
    private static final String MACHINE = machine();

    private final MongoCollection<Document> leases;
    private final UUID self = UUID.randomUUID();
    private final Duration length;
    private final LongSupplier nanoTime;
    private final Runnable lost;
    private final Thread renewing;
    private volatile long renewedAt;
    private volatile boolean gone;
    private volatile boolean closed;

    private WriterLease(MongoDatabase database, Duration length, LongSupplier nanoTime, Runnable lost) {
        this.leases = database.getCollection(COLLECTION);
        this.length = length;
        this.nanoTime = nanoTime;
        this.lost = lost;
        this.renewing = Thread.ofPlatform().name("writer-lease").daemon().unstarted(this::keepRenewing);
    }

    /**
     * Takes the lease of the database, waiting for the end of one whose holder seems dead.
     *
     * @param lost run once, when another process has taken the lease over: this one must end
     * @throws StartRefused if another process holds it and goes on renewing it
     */
    static WriterLease take(MongoDatabase database, Runnable lost) {
        return take(database, LENGTH, System::nanoTime, lost);
    }

    static WriterLease take(MongoDatabase database, Duration length, LongSupplier nanoTime, Runnable lost) {
        WriterLease lease = new WriterLease(database, length, nanoTime, lost);
        try {
            lease.acquire();
        } catch (MongoException unconfirmed) {
            throw new StartRefused(
                    "The MongoDB could not confirm a first write on most of its members: " + unconfirmed.getMessage(),
                    unconfirmed);
        }
        lease.renewing.start();
        return lease;
    }

    /**
     * @throws LeaseLost if this process may no longer be the one that writes
     */
    void check() {
        if (gone || nanoTime.getAsLong() - renewedAt > length.toNanos() / 4 * SAFE_FOURTHS) {
            throw new LeaseLost();
        }
    }

    /** Under which to write to the database. */
    Fence fence() {
        return new Fence(this::check, Optional.of(longestWrite()));
    }

    private Duration longestWrite() {
        return length.dividedBy(WRITES_IN_LENGTH);
    }

    /** Renews it now, if it is still held here. A server that does not answer is asked again at the next time. */
    void renew() {
        long before = nanoTime.getAsLong();
        boolean held = leases.withTimeout(longestWrite().toMillis(), TimeUnit.MILLISECONDS)
                        .updateOne(
                                Filters.and(Filters.eq("_id", ID), Filters.eq("self", self)), Updates.inc(RENEWALS, 1L))
                        .getMatchedCount()
                == 1;
        if (held) {
            renewedAt = before;
        } else if (!gone && !closed) {
            gone = true;
            LOG.error("Another process has taken over the writing to this database, so this one ends");
            lost.run();
        }
    }

    private void acquire() {
        long seen = nanoTime.getAsLong();
        Optional<Document> held = Optional.empty();
        // As with a renewal: the time counts from before the write, since its reply may come late.
        renewedAt = seen;
        while (!tryInsert() && !tryTakeOver(held, seen)) {
            Document now = leases.find(Filters.eq("_id", ID)).first();
            if (now == null) {
                continue;
            }
            if (held.isEmpty()) {
                LOG.warn(
                        "This database was last written to by {}; waiting up to {} seconds to see whether that process"
                                + " is alive",
                        told(now),
                        length.toSeconds());
                held = Optional.of(now);
                seen = nanoTime.getAsLong();
            } else if (!renewals(now).equals(renewals(held.get()))) {
                throw new StartRefused(
                        "Another Folkmoot process writes to this database: %s. One process may use a database at a time: stop that one first, or give this one a database of its own."
                                .formatted(told(now)));
            }
            LockSupport.parkNanos(length.toNanos() / (RENEWALS_IN_LENGTH * 4));
            renewedAt = nanoTime.getAsLong();
        }
    }

    private boolean tryInsert() {
        try {
            leases.insertOne(document());
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return mine();
        }
    }

    /** Whether a write whose answer was lost went through. */
    private boolean mine() {
        return leases.find(Filters.and(Filters.eq("_id", ID), Filters.eq("self", self)))
                        .first()
                != null;
    }

    private boolean tryTakeOver(Optional<Document> held, long since) {
        if (held.isEmpty()) {
            return false;
        }
        boolean due = diedHere(held.get()) || nanoTime.getAsLong() - since > length.toNanos();
        Bson unchanged = Filters.and(
                Filters.eq("_id", ID),
                Filters.eq("self", held.get().get("self", UUID.class)),
                Filters.eq(RENEWALS, renewals(held.get())));
        return due && (leases.replaceOne(unchanged, document()).getMatchedCount() == 1 || mine());
    }

    /** A holder on this very machine can be asked for: it need not be waited for once its process is gone. */
    private static boolean diedHere(Document held) {
        long pid = held.getLong("pid");
        return MACHINE.equals(held.getString("machine"))
                && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    private Document document() {
        long pid = ProcessHandle.current().pid();
        return new Document("_id", ID)
                .append("self", self)
                .append(HOLDER, "process %d on %s".formatted(pid, hostName()))
                .append("machine", MACHINE)
                .append("pid", pid)
                .append("since", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .append(RENEWALS, 0L);
    }

    private static String told(Document held) {
        return held.getString(HOLDER) + " since " + held.getString("since");
    }

    private static Long renewals(Document held) {
        return held.getLong(RENEWALS);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "a machine without a name";
        }
    }

    /** What a process number belongs to: a start of a system and, in a container, its own numbering. Where that can't be told, nothing is alike. */
    private static String machine() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + " "
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException unknown) {
            return UUID.randomUUID().toString();
        }
    }

    private void keepRenewing() {
        while (!closed && !gone) {
            LockSupport.parkNanos(length.toNanos() / RENEWALS_IN_LENGTH);
            if (closed) {
                return;
            }
            try {
                renew();
            } catch (RuntimeException unreachable) {
                // Whatever it is: without a next try this process would stop writing for good.
                LOG.warn(
                        "The lease on the database could not be renewed: {}",
                        unreachable.getClass().getName());
            }
        }
    }

    /** Gives the lease up, so that the next process need not wait. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(renewing);
        try {
            leases.deleteOne(Filters.and(Filters.eq("_id", ID), Filters.eq("self", self)));
        } catch (MongoException unreachable) {
            LOG.warn(
                    "The lease on the database could not be given up: {}",
                    unreachable.getClass().getName());
        }
    }

    /** A write refused because this process may no longer be the one that writes to the database. */
    static final class LeaseLost extends DataAccessResourceFailureException {

        LeaseLost() {
            super("The lease on the database was not renewed in time, so nothing is written until it is");
        }
    }
}
