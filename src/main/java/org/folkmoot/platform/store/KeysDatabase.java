package org.folkmoot.platform.store;

import com.mongodb.client.MongoDatabase;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The database beside the store's that holds keys and nothing they open. It is called {@code <database>_keys}; the embedded store keeps
 * it in a file of its own. It is copied apart, and only its newest copy is kept: an older one would bring destroyed keys back.
 */
public final class KeysDatabase {

    private KeysDatabase() {}

    /** That of the store. */
    public static MongoDatabase beside(MongoTemplate store) {
        return store.getMongoDatabaseFactory().getMongoDatabase(store.getDb().getName() + EmbeddedStore.KEYS);
    }
}
