package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.change.ChangeFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;

/**
 * The list of testimonies that are stored and cannot be read. Search and counts go on without them; each is tried again when it changes, when the index is
 * rebuilt and when an administrator asks for it.
 */
@Service
public class UnreadableTestimonies {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableTestimonies.class);
    private static final int MOST = 1_000;

    private final UnreadableRecords records;
    private final ChangeFeed feed;
    private final Rights rights;
    private final Clock clock;

    UnreadableTestimonies(UnreadableRecords records, ChangeFeed feed, Rights rights, Clock clock) {
        this.records = records;
        this.feed = feed;
        this.rights = rights;
        this.clock = clock;
    }

    /** How many there are. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public long count() {
        rights.require(Scope.everywhere(), Role.ADMINISTRATOR);
        return records.count();
    }

    /** The first thousand. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public List<Unreadable> list() {
        rights.require(Scope.everywhere(), Role.ADMINISTRATOR);
        return records.first(MOST);
    }

    /** Has the first thousand read again soon. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public void tryAgain() {
        List<Unreadable> again = list();
        if (!again.isEmpty()) {
            feed.write(
                    Testimonies.CHANGE_KIND,
                    again.stream().map(one -> one.id().value()).toList(),
                    () -> {});
        }
    }

    /** Takes note of what reading these testimonies brought: those not among its unreadable ones are so no longer. */
    void read(Collection<TestimonyId> asked, ReadTestimonies read) {
        note(read.unreadable());
        Set<TestimonyId> fine = new HashSet<>(asked);
        fine.removeAll(read.unreadable());
        if (!fine.isEmpty() && records.count() > 0) {
            records.remove(fine);
        }
    }

    private void note(Set<TestimonyId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<TestimonyId> added = records.note(ids, clock.instant());
        if (!added.isEmpty()) {
            LOG.warn("{} testimonies cannot be read and were set aside: {}", added.size(), added);
        }
    }

    /** A testimony that is stored and cannot be read. */
    public record Unreadable(TestimonyId id, Instant since) {}

    /** Ids of testimonies that were set aside because they cannot be read, one document each. */
    @Repository
    static class UnreadableRecords {

        static final String COLLECTION = "testimonies_unreadable";

        private final MongoTemplate store;

        UnreadableRecords(MongoTemplate store) {
            this.store = store;
        }

        /** Notes each with the moment it was first found so; returns those not noted before. */
        Set<TestimonyId> note(Set<TestimonyId> ids, Instant since) {
            Set<TestimonyId> added = new HashSet<>(ids);
            collection()
                    .find(in(ids))
                    .batchSize(Math.max(1, ids.size()))
                    .map(UnreadableRecords::toUnreadable)
                    .forEach(known -> added.remove(known.id()));
            if (!added.isEmpty()) {
                collection()
                        .bulkWrite(added.stream()
                                .map(id -> new UpdateOneModel<Document>(
                                        Filters.eq("_id", id.value()),
                                        Updates.setOnInsert("since", Date.from(since)),
                                        new UpdateOptions().upsert(true)))
                                .toList());
            }
            return added;
        }

        void remove(Collection<TestimonyId> ids) {
            collection().deleteMany(in(ids));
        }

        List<Unreadable> first(int most) {
            return collection()
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .limit(most)
                    .batchSize(most)
                    .map(UnreadableRecords::toUnreadable)
                    .into(new ArrayList<>());
        }

        long count() {
            return collection().estimatedDocumentCount();
        }

        private static Unreadable toUnreadable(Document document) {
            return new Unreadable(
                    new TestimonyId(document.get("_id", UUID.class)),
                    document.getDate("since").toInstant());
        }

        private static Bson in(Collection<TestimonyId> ids) {
            return Filters.in("_id", ids.stream().map(TestimonyId::value).toList());
        }

        private MongoCollection<Document> collection() {
            return store.getCollection(COLLECTION);
        }
    }

    /**
     * Testimonies as they lie in the store: those that can be read, and the ids of those that cannot, because the key to their words is lost or what is
     * stored of them is damaged. Of erased people neither is here.
     */
    public record ReadTestimonies(List<Testimony> readable, Set<TestimonyId> unreadable) {

        public ReadTestimonies {
            readable = List.copyOf(readable);
            unreadable = Set.copyOf(unreadable);
        }
    }
}
