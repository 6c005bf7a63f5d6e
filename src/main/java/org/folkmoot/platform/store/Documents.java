package org.folkmoot.platform.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The documents of one collection, each read as one record. What stands in them is the business of the repository that holds this.
 *
 * @param <T> what a document is read as
 */
public final class Documents<T> {

    private static final int MOST_TRIES = 20;
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoTemplate store;
    private final String name;
    private final Function<Document, T> reader;

    public Documents(MongoTemplate store, String name, Function<Document, T> reader) {
        this.store = store;
        this.name = name;
        this.reader = reader;
    }

    /**
     * A change by compare-and-set: made of the newest state, and again of a newer one for as long as somebody else is faster. One that leaves it as
     * it is writes nothing.
     *
     * @param what is changed, for the message if it fails
     * @param write true if what was read stood there still and now stands as given
     * @return as it is afterwards; empty if there is none
     * @throws OptimisticLockingFailureException if others were faster twenty times
     */
    public static <T> Optional<T> change(
            Object what, Supplier<Optional<T>> newest, UnaryOperator<T> change, Predicate<T> write) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<T> before = newest.get();
            Optional<T> after = before.map(change);
            if (after.equals(before) || after.filter(write).isPresent()) {
                return after;
            }
        }
        throw new OptimisticLockingFailureException(what + " keeps changing");
    }

    public MongoCollection<Document> collection() {
        return store.getCollection(name);
    }

    /** @throws DuplicateKeyException if its id, or what else there can be once only, is taken */
    public void insert(Document document) {
        store.insert(document, name);
    }

    /** True if there was none yet of its id, nor of what else there can be once only. */
    public boolean add(Document document) {
        try {
            insert(document);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /** The version of one, read alone; 0 if there is none, or it has no version. */
    public long version(Object id) {
        Document found = collection()
                .find(Filters.eq(ID, id))
                .projection(new Document(VERSION, 1))
                .first();
        return found == null ? 0 : Optional.ofNullable(found.getLong(VERSION)).orElse(0L);
    }

    /** In place of the one of its id, if there is one. */
    public void put(Document document) {
        collection().replaceOne(new Document(ID, document.get(ID)), document, new ReplaceOptions().upsert(true));
    }

    /** Replaces the one of its id if that has the version before its own. True if it did. */
    public boolean replace(Document next) {
        Document former = new Document(ID, next.get(ID)).append(VERSION, next.getLong(VERSION) - 1);
        return collection().replaceOne(former, next).getMatchedCount() == 1;
    }

    /** Changes one of those that are so. True if there was one. */
    public boolean update(Bson which, Bson change) {
        return collection().updateOne(which, change).getMatchedCount() == 1;
    }

    public Optional<T> find(Object id) {
        return first(id(id));
    }

    public Optional<T> first(Bson filter) {
        return Optional.ofNullable(collection().find(filter).first()).map(reader);
    }

    public List<T> all(Bson filter) {
        return collection().find(filter).map(reader::apply).into(new ArrayList<>());
    }

    public List<T> all() {
        return all(Filters.empty());
    }

    public long count(Bson filter) {
        return collection().countDocuments(filter);
    }

    /** Done again it does nothing. */
    public void remove(Object id) {
        collection().deleteOne(id(id));
    }

    public void removeAll(Bson which) {
        collection().deleteMany(which);
    }

    private static Bson id(Object id) {
        return Filters.eq(ID, id);
    }
}
