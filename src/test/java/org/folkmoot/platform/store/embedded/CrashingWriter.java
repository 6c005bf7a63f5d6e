package org.folkmoot.platform.store.embedded;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.platform.store.TimeOrderedId;

/** A process that writes from eight threads and prints each write once it is acknowledged, until it is killed. */
final class CrashingWriter {

    static final String DATABASE = "crash";
    static final String COLLECTION = "documents";
    static final String ACKNOWLEDGED = " acknowledged";
    private static final int WRITERS = 8;
    private static final int UPDATES_OF_EACH = 2;

    private CrashingWriter() {}

    static MongoClient connect(EmbeddedStore store) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(store.connectionString(DATABASE))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase(DATABASE).getCollection(COLLECTION);
    }

    static String keyOf(UUID id) {
        return "key of " + id;
    }

    public static void main(String[] arguments) {
        EmbeddedStore store =
                EmbeddedStore.open(DataFolder.take(Path.of(arguments[0])).store());
        MongoCollection<Document> documents = documents(connect(store));
        documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> write(documents));
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static void write(MongoCollection<Document> documents) {
        while (true) {
            UUID id = TimeOrderedId.next();
            documents.insertOne(new Document("_id", id).append("key", keyOf(id)).append("version", 0));
            acknowledged(id, 0);
            for (int version = 1; version <= UPDATES_OF_EACH; version++) {
                documents.updateOne(
                        Filters.and(Filters.eq(id), Filters.eq("version", version - 1)),
                        Updates.set("version", version));
                acknowledged(id, version);
            }
        }
    }

    private static void acknowledged(UUID id, int version) {
        System.out.println(id + " " + version + ACKNOWLEDGED);
    }
}
