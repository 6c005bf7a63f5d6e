package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
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
import org.folkmoot.testimony.UnreadableTestimonies.Unreadable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Ids of testimonies that were set aside because they cannot be read, one document each. */
@Repository
class UnreadableRecords {

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
