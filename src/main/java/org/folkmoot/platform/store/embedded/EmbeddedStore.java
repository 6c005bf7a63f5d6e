package org.folkmoot.platform.store.embedded;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import java.nio.file.Path;
import org.folkmoot.platform.StartRefused;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A document store in one file, for this process alone, reached with the MongoDB driver.
 *
 * <p>An acknowledged write is on disk. The server listens on a random port of the loopback interface and answers only clients that
 * know the secret in {@link #connectionString}, which is new with each start and never stored.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String FILE = "store.mv";
    /** Small, because a commit writes every page it touches as a whole. */
    private static final int PAGE_BYTES = 8 * 1024;

    private static final int CACHE_MEGABYTES = 48;

    private final MVStore file;
    private final Commits commits;
    private final StoreBackend backend;
    private final LoopbackServer server;
    private final Secret secret = Secret.random();

    private EmbeddedStore(MVStore file) {
        this.file = file;
        this.commits = new Commits(file);
        this.backend = new StoreBackend(file, commits);
        this.commits.start();
        this.server = new LoopbackServer(backend, secret);
    }

    /**
     * Opens the store in a folder, or makes a new one there.
     *
     * @throws StartRefused if the file is in use or damaged, with a message for an operator
     */
    public static EmbeddedStore open(Path folder) {
        Path path = folder.resolve(FILE);
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(path.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .compress()
                    .open();
            // Every commit is synced before the next begins and old versions are kept for a few commits, so dead space
            // can be
            // used again at once.
            store.setRetentionTime(0);
            store.setVersionsToKeep(1);
            return new EmbeddedStore(store);
        } catch (MVStoreException e) {
            throw new StartRefused(
                    "The store in %s cannot be opened: %s".formatted(path.toAbsolutePath(), e.getMessage()), e);
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

    /** Bytes of the file. */
    public long fileBytes() {
        return file.getFileStore().size();
    }

    /** Bytes of the documents of one collection, as BSON; reads them all. */
    public long liveBytes(String database, String collection) {
        MongoDatabase found = backend.resolveDatabase(database);
        return found instanceof StoreDatabase ours ? ours.liveBytes(collection) : 0;
    }

    /**
     * Lets the commands under way finish, brings everything to the disk and closes the file. The file is not marked as cleanly
     * ended: where a kill had left its traces before, MVStore 2.4.240 opens a file so marked at an older version.
     */
    @Override
    public void close() {
        server.close();
        commits.close();
        file.closeImmediately();
    }
}
