package org.folkmoot.people.seal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.KeysDatabase;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a store without its keys, or with those of another: nothing would open, and what is said from then on would be
 * sealed with keys that the right file does not have. Both hold the same random mark. A store from before keys lay apart has none and
 * takes that of the keys.
 */
@Component
final class KeysCheck {

    static final String COLLECTION = "installation";

    private static final String ID = "keys";
    private static final String MARK = "mark";

    /** @throws StartRefused if the keys are missing or those of another store */
    KeysCheck(MongoTemplate store) {
        MongoCollection<Document> ours = store.getCollection(COLLECTION);
        MongoCollection<Document> theirs = KeysDatabase.beside(store).getCollection(COLLECTION);
        Optional<String> expected = mark(ours);
        Optional<String> found = mark(theirs);
        if (expected.isPresent() && !expected.equals(found)) {
            throw new StartRefused("The contributors' keys are "
                    + (found.isPresent() ? "those of another store" : "missing")
                    + ": put the newest copy of this store's keys back, which is the file store/keys.mv in the data folder"
                    + " or the database " + KeysDatabase.beside(store).getName() + " on MongoDB.");
        }
        String mark = found.orElseGet(() -> keep(theirs, UUID.randomUUID().toString()));
        if (expected.isEmpty()) {
            keep(ours, mark);
        }
    }

    private static Optional<String> mark(MongoCollection<Document> collection) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", ID)).first())
                .map(document -> document.getString(MARK));
    }

    private static String keep(MongoCollection<Document> collection, String mark) {
        collection.insertOne(new Document("_id", ID).append(MARK, mark));
        return mark;
    }
}
