package org.folkmoot.platform.store.embedded;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import java.nio.file.Path;
import org.folkmoot.platform.StartRefused;

/**
 * A document store for this process alone, reached with the MongoDB driver. It lies in one file, and what {@link #KEYS} says in a second.
 *
 * <p>An acknowledged write is on disk. The server listens on a random port of the loopback interface and answers only clients that
 * know the secret in {@link #connectionString}, which is new with each start and never stored.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** Databases whose names end so lie in a file of their own, so that keys are copied apart from what they open. */
    public static final String KEYS = "_keys";

    private static final String FILE = "store.mv";
    private static final String KEYS_FILE = "keys.mv";
    private static final int CACHE_MEGABYTES = 48;
    private static final int KEYS_CACHE_MEGABYTES = 8;

    private final StoreFile file;
    private final StoreFile keys;
    private final StoreBackend backend;
    private final LoopbackServer server;
    private final Secret secret = Secret.random();

    private EmbeddedStore(StoreFile file, StoreFile keys) {
        this.file = file;
        this.keys = keys;
        this.backend = new StoreBackend(file, keys);
        file.start();
        keys.start();
        this.server = new LoopbackServer(backend, secret);
    }

    /**
     * Opens the store in a folder, or makes a new one there.
     *
     * @throws StartRefused if a file is in use or damaged, with a message for an operator
     */
    public static EmbeddedStore open(Path folder) {
        StoreFile file = StoreFile.open(folder.resolve(FILE), CACHE_MEGABYTES);
        try {
            return new EmbeddedStore(file, StoreFile.openForKeys(folder.resolve(KEYS_FILE), KEYS_CACHE_MEGABYTES));
        } catch (StartRefused refused) {
            file.close();
            throw refused;
        }
    }

    /** The address of one database, with the secret: not for logs. */
    public ConnectionString connectionString(String database) {
        return new ConnectionString("mongodb://%s:%s@127.0.0.1:%d/%s?authMechanism=PLAIN&authSource=$external"
                .formatted(Secret.USER, secret.password(), server.port(), database));
    }

    /** The version of MongoDB whose protocol is spoken. */
    public String version() {
        return ServerVersion.MONGO_5_0.toVersionString();
    }

    /** The port on the loopback interface. */
    public int port() {
        return server.port();
    }

    /** Bytes of the file, without that of the keys. */
    public long fileBytes() {
        return file.bytes();
    }

    /** Bytes of the documents of one collection, as BSON; reads them all. */
    public long liveBytes(String database, String collection) {
        MongoDatabase found = backend.resolveDatabase(database);
        return found instanceof StoreDatabase ours ? ours.liveBytes(collection) : 0;
    }

    /** Returns once nothing that was deleted or replaced before is left in the file of keys. */
    public void shredKeys() {
        keys.shred();
    }

    /** The same for the store, which is written anew as a whole. */
    public void shredStore() {
        file.shred();
    }

    /** Lets the commands under way finish, brings everything to the disk and closes the files. */
    @Override
    public void close() {
        server.close();
        keys.close();
        file.close();
    }
}
