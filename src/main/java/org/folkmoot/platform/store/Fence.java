package org.folkmoot.platform.store;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What keeps a process from writing to a database that another may be writing to: a check before each write, and a time after which the driver gives
 * the write up, wherever it waits: for a server, for a connection, for the reply.
 *
 * @param check throws while another process may be writing
 * @param within a write that is carried out later than this after the check would no longer be covered by it; empty where no other process can write
 */
record Fence(Runnable check, Optional<Duration> within) {

    /** Of a store that no other process can reach. */
    static Fence none() {
        return new Fence(() -> {}, Optional.empty());
    }

    /** The collection, of which each call ends in time. */
    <T> MongoCollection<T> bounding(MongoCollection<T> collection) {
        return within.map(time -> collection.withTimeout(time.toMillis(), TimeUnit.MILLISECONDS))
                .orElse(collection);
    }
}
