package org.folkmoot.ingest.internal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.testimony.TestimonyId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The ledger in the store: chunks of entries, named by their set and number, so that those of a set are one range of ids. */
@Repository
class LedgerRecords {

    static final String COLLECTION = "testimony_ledger";
    private static final int PAGE = 50;

    private final MongoTemplate store;

    LedgerRecords(MongoTemplate store) {
        this.store = store;
    }

    /** @throws com.mongodb.MongoWriteException if the set has a chunk of that number */
    void insert(LedgerChunk chunk) {
        collection().insertOne(toDocument(chunk));
    }

    void replace(LedgerChunk chunk) {
        collection().replaceOne(Filters.eq("_id", id(chunk.set(), chunk.number())), toDocument(chunk));
    }

    void markSettled(UUID set, int number) {
        collection().updateOne(Filters.eq("_id", id(set, number)), Updates.set("settled", true));
    }

    /** Hands over the chunks of the set in the order they were written. */
    void read(UUID set, Consumer<LedgerChunk> reader) {
        Optional<Document> last = Optional.empty();
        boolean more = true;
        while (more) {
            String after = last.map(chunk -> chunk.getString("_id")).orElse(set + "/");
            var page = collection()
                    .find(Filters.and(Filters.gt("_id", after), Filters.lt("_id", set + "0")))
                    .sort(Sorts.ascending("_id"))
                    .limit(PAGE)
                    .into(new ArrayList<>());
            page.forEach(document -> reader.accept(toChunk(set, document)));
            more = page.size() == PAGE;
            last = more ? Optional.of(page.getLast()) : Optional.empty();
        }
    }

    /** True if something of the set came in and was not taken out whole. */
    boolean has(UUID set) {
        for (Document chunk : collection()
                .find(Filters.and(Filters.gt("_id", set + "/"), Filters.lt("_id", set + "0")))
                .sort(Sorts.ascending("_id"))
                .batchSize(PAGE)) {
            if (chunk.get("entries", Binary.class).length() > 0) {
                return true;
            }
        }
        return false;
    }

    private MongoCollection<Document> collection() {
        return store.getCollection(COLLECTION);
    }

    private static String id(UUID set, int number) {
        return "%s/%08d".formatted(set, number);
    }

    private static Document toDocument(LedgerChunk chunk) {
        return new Document("_id", id(chunk.set(), chunk.number()))
                .append("run", chunk.run())
                .append("settled", chunk.settled())
                .append("width", LedgerEntry.BYTES)
                .append("entries", new Binary(LedgerEntry.toBytes(chunk.entries())));
    }

    private static LedgerChunk toChunk(UUID set, Document document) {
        String id = document.getString("_id");
        return new LedgerChunk(
                set,
                Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)),
                document.get("run", UUID.class),
                document.getBoolean("settled"),
                LedgerEntry.fromBytes(
                        document.get("entries", Binary.class).getData(),
                        document.getInteger("width", LedgerEntry.BYTES_BEFORE)));
    }

    /**
     * Entries that were written down together.
     *
     * @param number ascending from 0 within the set, without gaps
     * @param run the import that wrote it
     * @param settled true once the testimonies it announces are known to be in the store
     */
    record LedgerChunk(UUID set, int number, UUID run, boolean settled, List<LedgerEntry> entries) {

        LedgerChunk {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Which testimony a row of a file became.
     *
     * @param key what the row is known by
     * @param content fingerprint of what it said
     * @param wrote fingerprint of the testimony as it was written for it; 0 where that is not known
     */
    record LedgerEntry(Fingerprint key, TestimonyId id, long content, Kind kind, long wrote) {

        enum Kind {
            /** The row was not here before. */
            ADDED(0),
            /** The row was here and said something else. */
            CHANGED(1);

            private final byte code;

            Kind(int code) {
                this.code = (byte) code;
            }

            private static Kind of(byte code) {
                return code == CHANGED.code ? CHANGED : ADDED;
            }
        }

        static final int BYTES = 6 * Long.BYTES + 1;

        /** Of entries that earlier versions wrote, without what was written. */
        static final int BYTES_BEFORE = 5 * Long.BYTES + 1;

        static byte[] toBytes(List<LedgerEntry> entries) {
            ByteBuffer bytes = ByteBuffer.allocate(entries.size() * BYTES);
            for (LedgerEntry entry : entries) {
                bytes.putLong(entry.key.high())
                        .putLong(entry.key.low())
                        .putLong(entry.id.value().getMostSignificantBits())
                        .putLong(entry.id.value().getLeastSignificantBits())
                        .putLong(entry.content)
                        .put(entry.kind.code)
                        .putLong(entry.wrote);
            }
            return bytes.array();
        }

        /** @param width bytes of one entry: {@link #BYTES} or {@link #BYTES_BEFORE} */
        static List<LedgerEntry> fromBytes(byte[] stored, int width) {
            ByteBuffer bytes = ByteBuffer.wrap(stored);
            List<LedgerEntry> entries = new ArrayList<>(stored.length / width);
            while (bytes.hasRemaining()) {
                entries.add(new LedgerEntry(
                        new Fingerprint(bytes.getLong(), bytes.getLong()),
                        new TestimonyId(new UUID(bytes.getLong(), bytes.getLong())),
                        bytes.getLong(),
                        Kind.of(bytes.get()),
                        width == BYTES ? bytes.getLong() : 0));
            }
            return entries;
        }
    }
}
