package org.folkmoot.platform.change;

import java.util.ArrayList;
import java.util.Collection;
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
 * The record of what is about to change: says ahead of each write which records it will touch, so that after a crash at any moment every
 * follower finds exactly what it may have missed. The intent is on disk before the write, and is forgotten only once every follower has put the
 * outcome away.
 *
 * <p>What a follower makes of a change is no part of the write. One that fails is told again until it succeeds, and neither the writer nor the
 * other followers notice.
 *
 * <p>One process writes to a store at a time; the sequence is that process's own.
 */
@Component
public class ChangeFeed implements AutoCloseable {

    static final String COLLECTION = "changes";

    private final MongoTemplate store;
    private final ObjectProvider<ChangeSubscriber> subscribers;
    private final LaggingSubscribers lagging;
    private final TreeSet<Long> underWay = new TreeSet<>();
    private long last;

    ChangeFeed(MongoTemplate store, ObjectProvider<ChangeSubscriber> subscribers) {
        this.store = store;
        this.subscribers = subscribers;
        this.lagging = new LaggingSubscribers();
        this.last = Optional.ofNullable(store.findOne(
                        new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(1), Document.class, COLLECTION))
                .map(document -> document.getLong("_id"))
                .orElse(0L);
    }

    /** Runs the write after putting its intent on disk, then tells the subscribers. */
    public <T> T write(String kind, List<UUID> ids, Supplier<T> write) {
        long sequence = begin();
        try {
            store.insert(
                    new Document("_id", sequence).append("kind", kind).append("ids", new ArrayList<>(ids)), COLLECTION);
            try {
                return write.get();
            } finally {
                // Also after a failed write: part of it may be in the store, and reading it again does no harm.
                tell(new Change(sequence, kind, ids));
            }
        } finally {
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
    public List<Change> since(long sequence, Collection<String> kinds) {
        return store
                .find(Query.query(Criteria.where("_id").gt(sequence).and("kind").in(kinds)), Document.class, COLLECTION)
                .stream()
                .map(document -> new Change(
                        document.getLong("_id"), document.getString("kind"), document.getList("ids", UUID.class)))
                .sorted(Comparator.comparingLong(Change::sequence))
                .toList();
    }

    /** True if no change after the sequence was forgotten. Whoever followed up to it and finds this false missed some. */
    public boolean isWholeSince(long sequence) {
        Document oldest = store.findOne(
                new Query().with(Sort.by(Sort.Direction.ASC, "_id")).limit(1), Document.class, COLLECTION);
        return oldest == null || sequence + 1 >= oldest.getLong("_id");
    }

    /**
     * The highest sequence up to which no write is still under way and the follower has heard of every change: what it may note as followed
     * once it has caught up.
     */
    public long settledFor(Class<? extends ChangeSubscriber> follower) {
        return subscribers
                .orderedStream()
                .filter(follower::isInstance)
                .mapToLong(this::heardUpTo)
                .min()
                .orElseGet(this::settled);
    }

    /** Drops the changes that every follower has put away for good. The newest stays, so that the feed goes on counting from it after a restart. */
    public void forget() {
        long newest = settled();
        long away = subscribers
                .orderedStream()
                .mapToLong(subscriber -> subscriber.keptUpTo(heardUpTo(subscriber)))
                .reduce(newest, Math::min);
        store.remove(Query.query(Criteria.where("_id").lte(Math.min(away, newest - 1))), COLLECTION);
    }

    /** The highest sequence up to which no write is still under way, whoever has heard of it. */
    synchronized long settled() {
        return underWay.isEmpty() ? last : underWay.first() - 1;
    }

    private long heardUpTo(ChangeSubscriber subscriber) {
        // In this order: what is settled was told before, so what was missed of it is known by now.
        long settled = settled();
        return lagging.missedFrom(subscriber).stream().map(missed -> missed - 1).reduce(settled, Math::min);
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
                .forEach(subscriber -> lagging.tell(subscriber, change));
    }

    @Override
    public void close() {
        lagging.close();
    }
}
