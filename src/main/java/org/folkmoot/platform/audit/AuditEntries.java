package org.folkmoot.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The entries in the store. Has no way to change or remove one. */
@Repository
class AuditEntries {

    static final String COLLECTION = "audit";

    private final MongoTemplate store;
    private @Nullable AuditEntry last;

    AuditEntries(MongoTemplate store) {
        this.store = store;
    }

    synchronized Optional<AuditEntry> last() {
        if (last == null) {
            Document newest = store.findOne(
                    new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1), Document.class, COLLECTION);
            last = newest == null ? null : toEntry(newest);
        }
        return Optional.ofNullable(last);
    }

    synchronized void append(AuditEntry entry) {
        // If this fails it is not known whether the entry is there: the next one asks the store what it follows.
        last = null;
        store.insert(
                new Document("_id", entry.number())
                        .append("at", entry.at())
                        .append("who", entry.who())
                        .append("act", entry.act())
                        .append("ids", entry.ids())
                        .append("previous", entry.previous())
                        .append("hash", entry.hash()),
                COLLECTION);
        last = entry;
    }

    /** In the order of their numbers, read as they are taken. Close it. */
    Stream<AuditEntry> all() {
        return store.stream(new Query().with(Sort.by("_id")), Document.class, COLLECTION)
                .map(AuditEntries::toEntry);
    }

    private static AuditEntry toEntry(Document document) {
        return new AuditEntry(
                document.getLong("_id"),
                document.getDate("at").toInstant(),
                document.getString("who"),
                document.getString("act"),
                document.getList("ids", UUID.class),
                document.getString("previous"),
                document.getString("hash"));
    }

    /**
     * One act.
     *
     * @param number from 1, without gaps
     * @param hash SHA-256 over the fields and the hash before
     */
    record AuditEntry(long number, Instant at, String who, String act, List<UUID> ids, String previous, String hash) {

        static final String FIRST = "0".repeat(64);

        static AuditEntry chained(long number, Instant at, String who, String act, List<UUID> ids, String previous) {
            return new AuditEntry(number, at, who, act, ids, previous, hashOf(number, at, who, act, ids, previous));
        }

        boolean follows(String expectedPrevious) {
            return previous.equals(expectedPrevious) && hash.equals(hashOf(number, at, who, act, ids, previous));
        }

        private static String hashOf(long number, Instant at, String who, String act, List<UUID> ids, String previous) {
            String text = number + "\n" + at.toEpochMilli() + "\n" + who + "\n" + act + "\n"
                    + ids.stream().map(UUID::toString).collect(Collectors.joining(",")) + "\n" + previous;
            return Sha256.of(text);
        }
    }
}
