package org.folkmoot.platform.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Says ahead of each write which records it will touch, so that after a crash at any moment the index finds
 * exactly what it may have missed: the intent is on disk before the write, and is forgotten only once every
 * follower has put the outcome away.
 *
 * <p>One process writes to a store at a time; the sequence is that process's own.
 */
@Component
public class ChangeFeed {

    static final String COLLECTION = "changes";

    private final MongoTemplate store;
    private final ObjectProvider<ChangeSubscriber> subscribers;
    private final TreeSet<Long> underWay = new TreeSet<>();
    private long last;

    ChangeFeed(MongoTemplate store, ObjectProvider<ChangeSubscriber> subscribers) {
        this.store = store;
        this.subscribers = subscribers;
        this.last = Optional.ofNullable(store.findOne(
                        new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1), Document.class, COLLECTION))
                .map(document -> document.getLong("_id"))
                .orElse(0L);
    }

    /** Runs the write after putting its intent on disk, then tells the subscribers. */
    public <T> T write(String kind, List<UUID> ids, Supplier<T> write) {
        long sequence = begin();
        Change change = new Change(sequence, kind, ids);
        try {
            store.insert(
                    new Document("_id", sequence).append("kind", kind).append("ids", new ArrayList<>(ids)), COLLECTION);
            return write.get();
        } finally {
            // Also after a failed write: part of it may be in the store, and reading it again does no harm.
            tell(change);
            end(sequence);
        }
    }

    public void write(String kind, List<UUID> ids, Runnable write) {
        write(kind, ids, () -> {
            write.run();
            return true;
        });
    }

    /** All changes of the kinds after the given sequence, oldest first. Reads the feed once: meant for start-up. */
    public List<Change> since(long sequence, List<String> kinds) {
        return store
                .find(Query.query(Criteria.where("_id").gt(sequence).and("kind").in(kinds)), Document.class, COLLECTION)
                .stream()
                .map(document -> new Change(
                        document.getLong("_id"), document.getString("kind"), document.getList("ids", UUID.class)))
                .sorted(Comparator.comparingLong(Change::sequence))
                .toList();
    }

    /** The highest sequence up to which no write is still under way: what a follower may note as followed once it has caught up. */
    public synchronized long settled() {
        return underWay.isEmpty() ? last : underWay.first() - 1;
    }

    /** Drops changes up to the sequence, once every follower has put them away for good. */
    public void forgetUpTo(long sequence) {
        store.remove(Query.query(Criteria.where("_id").lte(sequence)), COLLECTION);
    }

    private synchronized long begin() {
        last++;
        underWay.add(last);
        return last;
    }

    private synchronized void end(long sequence) {
        underWay.remove(sequence);
    }

    private void tell(Change change) {
        subscribers
                .orderedStream()
                .filter(subscriber -> subscriber.kinds().contains(change.kind()))
                .forEach(subscriber -> subscriber.changed(change));
    }
}
