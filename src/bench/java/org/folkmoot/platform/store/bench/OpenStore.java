package org.folkmoot.platform.store.bench;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.UuidRepresentation;
import org.folkmoot.platform.store.embedded.EmbeddedStore;

/** An embedded store with a client of it. */
public record OpenStore(EmbeddedStore embedded, MongoClient client) implements AutoCloseable {

    public static final String DATABASE = "bench";

    public OpenStore(Path folder) {
        this(EmbeddedStore.open(folder));
    }

    private OpenStore(EmbeddedStore embedded) {
        this(
                embedded,
                MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(embedded.connectionString(DATABASE))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build()));
    }

    @Override
    public void close() {
        client.close();
        embedded.close();
    }
}
