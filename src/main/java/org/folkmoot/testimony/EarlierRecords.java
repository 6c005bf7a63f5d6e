package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * Testimonies as they were before a run changed them, sealed as they were: so that the run can be undone. Taken back means gone here too.
 */
@Repository
class EarlierRecords implements TestimonyCopies {

    public static final String COLLECTION = "testimonies_earlier";

    private final MongoTemplate store;
    private final TestimonyRecords records;

    EarlierRecords(MongoTemplate store, TestimonyRecords records) {
        this.store = store;
        this.records = records;
    }

    /** Keeps the testimonies as they stand; those not there are passed over. Called before the run writes over them. */
    void keep(UUID run, Collection<TestimonyId> ids) {
        List<ReplaceOneModel<Document>> earlier = store.getCollection(TestimonyRecords.COLLECTION)
                .find(Filters.in("_id", values(ids)))
                .batchSize(Math.max(1, ids.size()))
                .map(now -> earlier(run, now))
                .into(new ArrayList<>());
        if (!earlier.isEmpty()) {
            collection().bulkWrite(earlier);
        }
    }

    private static ReplaceOneModel<Document> earlier(UUID run, Document now) {
        String id = id(run, now.get("_id", UUID.class));
        Document earlier = new Document("_id", id)
                .append("testimony", now.get("_id", UUID.class))
                .append("was", now);
        return new ReplaceOneModel<>(Filters.eq("_id", id), earlier, new ReplaceOptions().upsert(true));
    }

    /** As they were before the run; only those that can still be read. */
    List<Testimony> before(UUID run, Collection<TestimonyId> ids) {
        return records.toTestimonies(collection()
                        .find(Filters.in(
                                "_id",
                                values(ids).stream()
                                        .map(testimony -> id(run, testimony))
                                        .toList()))
                        .batchSize(Math.max(1, ids.size()))
                        .map(earlier -> earlier.get("was", Document.class))
                        .into(new ArrayList<>()))
                .readable();
    }

    /** All of the run. */
    void remove(UUID run) {
        collection().deleteMany(Filters.and(Filters.gt("_id", run + "/"), Filters.lt("_id", run + "0")));
    }

    @Override
    public void forget(Collection<TestimonyId> ids) {
        if (!ids.isEmpty()) {
            collection().deleteMany(Filters.in("testimony", values(ids)));
        }
    }

    private MongoCollection<Document> collection() {
        return store.getCollection(COLLECTION);
    }

    private static List<UUID> values(Collection<TestimonyId> ids) {
        return ids.stream().map(TestimonyId::value).toList();
    }

    private static String id(UUID run, UUID testimony) {
        return run + "/" + testimony;
    }

    /** Earlier states of a testimony are found by the testimony, so that they go with it. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-29-testimony-earlier-states", of(COLLECTION).on("testimony"));
        }
    }
}
