package org.folkmoot.platform.store.embedded;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.ServerVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.embedded.Backup.BackupFailed;

/**
 * A document store for this process alone, reached with the MongoDB driver. It lies in one file, and what {@link #KEYS} says in a second.
 *
 * <p>An acknowledged write is on disk. The server listens on a random port of the loopback interface and answers only clients that
 * know the secret in {@link #connectionString}, which is new with each start and never stored.
 */
public final class EmbeddedStore implements Backup, AutoCloseable {

    /** Databases whose names end so lie in a file of their own, so that keys are copied apart from what they open. */
    public static final String KEYS = "_keys";

    private static final String FILE = "store.db";
    private static final String KEYS_FILE = "keys.db";
    private static final List<String> FILES_OF_FORMER_VERSIONS = List.of("store.mv", "keys.mv");

    private final StoreFile file;
    private final StoreFile keys;
    private final StoreBackend backend;
    private final LoopbackServer server;
    private final Secret secret = Secret.random();

    private EmbeddedStore(StoreFile file, StoreFile keys) {
        this.file = file;
        this.keys = keys;
        this.backend = new StoreBackend(file, keys);
        this.server = new LoopbackServer(backend, secret);
    }

    /**
     * Opens the store in a folder, or makes a new one there.
     *
     * @throws StartRefused if a file is in use or damaged, with a message for an operator
     */
    public static EmbeddedStore open(Path folder) {
        refuseFormer(folder);
        NativeLibrary.unpackInto(folder.resolve(NativeLibrary.FOLDER_IN_STORE));
        StoreFile file = StoreFile.open(folder.resolve(FILE), StoreFile.Content.RECORDS);
        try {
            return new EmbeddedStore(file, StoreFile.open(folder.resolve(KEYS_FILE), StoreFile.Content.KEYS));
        } catch (StartRefused refused) {
            file.close();
            throw refused;
        }
    }

    /** Beginning anew beside a store that is not read would look as if everything were lost. */
    private static void refuseFormer(Path folder) {
        for (String former : FILES_OF_FORMER_VERSIONS) {
            if (Files.exists(folder.resolve(former)) && !Files.exists(folder.resolve(FILE))) {
                throw new StartRefused(
                        ("The folder %s holds a store of a former version (%s), which this one cannot read. To go on"
                                        + " with it, start the version that wrote it; to begin with an empty store, give another"
                                        + " data folder or move store.mv and keys.mv to where you keep them.")
                                .formatted(folder.toAbsolutePath(), former));
            }
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

    /** Bytes of the file and its log, without those of the keys. */
    public long fileBytes() {
        return file.bytes();
    }

    /** Bytes of the documents of one collection, as BSON; reads them all. */
    public long liveBytes(String database, String collection) {
        return backend.liveBytes(database, collection);
    }

    /** Where a store lies in its folder. */
    public static Path fileIn(Path folder) {
        return folder.resolve(FILE);
    }

    /** Where its keys lie. */
    public static Path keysIn(Path folder) {
        return folder.resolve(KEYS_FILE);
    }

    /** Copies the keys of a store that nobody has open. */
    public static void copyKeys(Path folder, Path copy) {
        NativeLibrary.unpackInto(folder.resolve(NativeLibrary.FOLDER_IN_STORE));
        try (StoreFile keys = StoreFile.open(keysIn(folder), StoreFile.Content.KEYS)) {
            keys.copyTo(copy);
        }
    }

    /** @throws BackupFailed if there is a file already, or it can't be written */
    @Override
    public void writeStore(Path copy) {
        if (Files.exists(copy)) {
            throw new BackupFailed(copy + " is there already: name a file that is not");
        }
        file.copyTo(copy);
    }

    @Override
    public void writeKeys(Path copy) {
        keys.copyTo(copy);
    }

    /** Returns once nothing that was deleted or replaced before is left in the file of keys. */
    public void shredKeys() {
        keys.shred();
    }

    /** The same for the store. */
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
