package org.folkmoot.testimony.internal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
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
                .append("entries", new Binary(LedgerEntry.toBytes(chunk.entries())));
    }

    private static LedgerChunk toChunk(UUID set, Document document) {
        String id = document.getString("_id");
        return new LedgerChunk(
                set,
                Integer.parseInt(id.substring(id.lastIndexOf('/') + 1)),
                document.get("run", UUID.class),
                document.getBoolean("settled"),
                LedgerEntry.fromBytes(document.get("entries", Binary.class).getData()));
    }
}
