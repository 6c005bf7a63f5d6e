package org.folkmoot.platform.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A factory of databases that hands none out while another process may be writing, and of whose writes the outcome is found out. */
final class FencedDatabases extends SimpleMongoClientDatabaseFactory {

    private final Fence fence;
    /** As long as the driver waits for a server: whoever has a write on the way waits for as long anyway. */
    private final Duration patience;

    FencedDatabases(MongoClient client, String database, Fence fence) {
        super(client, database);
        this.fence = fence;
        this.patience = Duration.ofMillis(
                client.getClusterDescription().getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS));
    }

    @Override
    protected MongoDatabase doGetMongoDatabase(String name) {
        fence.check().run();
        return CertainWrites.in(super.doGetMongoDatabase(name), fence, patience);
    }
}
