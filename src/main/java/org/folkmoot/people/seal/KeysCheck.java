package org.folkmoot.people.seal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.DataFolder;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.StoreMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a store without its keys, or with those of another: nothing would open, and what is said from then on would be
 * sealed with keys that the right file does not have. Refuses as well to begin a new store beside keys or in a data folder that belong to one:
 * its disk is not there, and what is said from then on would be lost once it is back. All three hold the same random mark. A store from before
 * keys lay apart has none and takes that of the keys.
 */
@Component
final class KeysCheck {

    /** In the data folder. */
    static final String FILE = "installation";

    private static final Logger LOG = LoggerFactory.getLogger(KeysCheck.class);

    /** What a start writes into a store before it comes here. */
    private static final Set<String> OF_A_START = Set.of("schemaSteps", "writerLease", StoreMark.COLLECTION);

    private final MongoTemplate store;
    private final MongoCollection<Document> ours;
    private final MongoCollection<Document> theirs;
    private final Path file;

    /** @throws StartRefused if the keys are missing or those of another store, or the store itself is missing */
    KeysCheck(MongoTemplate store, DataFolder folder) {
        this.store = store;
        this.ours = store.getCollection(StoreMark.COLLECTION);
        this.theirs = KeysDatabase.beside(store).getCollection(StoreMark.COLLECTION);
        this.file = folder.root().resolve(FILE);
        Optional<String> inStore = mark(ours);
        Optional<String> inKeys = mark(theirs);
        Optional<String> inFolder = read(file);
        if (inStore.isPresent() && !inStore.equals(inKeys)) {
            throw new StartRefused("The contributors' keys are "
                    + (inKeys.isPresent() ? "those of another store" : "missing")
                    + ": put the newest copy of this store's keys back, which is the file store/keys.db in the data"
                    + " folder or the database " + KeysDatabase.beside(store).getName() + " on MongoDB.");
        }
        boolean keysAreInUse = holdsMore(KeysDatabase.beside(store));
        if (inStore.isEmpty() && (keysAreInUse || inFolder.isPresent()) && !holdsMore(store.getDb())) {
            throw storeMissing(keysAreInUse);
        }
        String mark =
                inKeys.or(() -> inFolder).orElseGet(() -> UUID.randomUUID().toString());
        // A start that is cut off between these finds nothing in use and goes on.
        keep(theirs, inKeys, mark);
        keep(ours, inStore, mark);
        if (!inFolder.equals(Optional.of(mark))) {
            inFolder.ifPresent(_ -> LOG.warn("The data folder was another store's and is this one's from now on"));
            write(mark);
        }
        // A copy of the keys from an older version may have been put back.
        FormerKeyBatches.takeKeysApart(store);
    }

    private static boolean holdsMore(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> !OF_A_START.contains(name))
                .anyMatch(name -> database.getCollection(name).find().first() != null);
    }

    private StartRefused storeMissing(boolean keysAreThere) {
        return new StartRefused("The store is missing: "
                + (keysAreThere ? "its keys are there" : "this data folder belongs to one")
                + ", but what was opened in its place is empty. Look whether its disk is mounted and its address is"
                + " right, or put the newest copy of it back, which is the file store/store.db in the data folder or"
                + " the database "
                + store.getDb().getName()
                + " on MongoDB. To begin anew, use a data folder and databases that are empty.");
    }

    private static Optional<String> mark(MongoCollection<Document> collection) {
        return Optional.ofNullable(
                        collection.find(Filters.eq("_id", StoreMark.ID)).first())
                .map(document -> document.getString(StoreMark.FIELD));
    }

    private static void keep(MongoCollection<Document> collection, Optional<String> kept, String mark) {
        if (kept.isEmpty()) {
            collection.insertOne(new Document("_id", StoreMark.ID).append(StoreMark.FIELD, mark));
        }
    }

    private static Optional<String> read(Path file) {
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
            return lines.map(String::strip).filter(line -> !line.isEmpty()).findFirst();
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(String mark) {
        try {
            Files.writeString(file, mark + "\n");
        } catch (IOException e) {
            throw new StartRefused("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
