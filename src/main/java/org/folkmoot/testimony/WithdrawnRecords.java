package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.IndexStep;
import org.folkmoot.testimony.ChangedCounts.CountsChangedRecords;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * Testimonies that were taken back and are still there for who said them, apart from all others; and what stands around those of a person
 * in either place.
 */
@Repository
class WithdrawnRecords {

    static final String COLLECTION = "testimonies_withdrawn";
    private static final int PAGE = 5_000;
    private static final Bson AROUND = Projections.include("by", "place", "service", "services", "themes");

    private final MongoTemplate store;
    private final TestimonyRecords records;

    WithdrawnRecords(MongoTemplate store, TestimonyRecords records) {
        this.store = store;
        this.records = records;
    }

    /** Moves the testimonies here. May be cut off anywhere and done again. */
    void take(Collection<TestimonyId> ids) {
        List<Document> taken = all().find(in(ids)).into(new ArrayList<>());
        if (!taken.isEmpty()) {
            withdrawn()
                    .bulkWrite(taken.stream()
                            .map(document -> new ReplaceOneModel<>(
                                    Filters.eq("_id", document.get("_id", UUID.class)),
                                    document,
                                    new ReplaceOptions().upsert(true)))
                            .toList());
            records.remove(ids);
        }
    }

    void remove(Collection<TestimonyId> ids) {
        withdrawn().deleteMany(in(ids));
    }

    /** Those taken back by the contributor, words and all. */
    List<Testimony> of(ContributorId contributor) {
        return records.toTestimonies(
                        withdrawn().find(Filters.eq("by", contributor.value())).into(new ArrayList<>()))
                .readable();
    }

    /** What stands around every testimony of the people, taken back or not. */
    List<TestimonyFacts> around(Set<ContributorId> contributors) {
        List<UUID> by = contributors.stream().map(ContributorId::value).toList();
        List<TestimonyFacts> found = new ArrayList<>();
        for (MongoCollection<Document> collection : List.of(all(), withdrawn())) {
            collection
                    .find(Filters.in("by", by))
                    .projection(AROUND)
                    .batchSize(PAGE)
                    .map(WithdrawnRecords::toSaid)
                    .into(found);
        }
        return found;
    }

    /** What stands around those of the testimonies that are not taken back. */
    List<TestimonyFacts> aroundThese(Collection<TestimonyId> ids) {
        return all().find(in(ids))
                .projection(AROUND)
                .map(WithdrawnRecords::toSaid)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> all() {
        return store.getCollection(TestimonyRecords.COLLECTION);
    }

    private MongoCollection<Document> withdrawn() {
        return store.getCollection(COLLECTION);
    }

    private static Bson in(Collection<TestimonyId> ids) {
        return Filters.in("_id", ids.stream().map(TestimonyId::value).toList());
    }

    private static TestimonyFacts toSaid(Document document) {
        return new TestimonyFacts(
                new TestimonyId(document.get("_id", UUID.class)),
                new ContributorId(document.get("by", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                TestimonyRecords.services(document),
                TestimonyRecords.themes(document));
    }

    /** Changed counts are found by place, words taken back by who said them. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super(
                    "2026-11-22-testimony-words-taken-back",
                    of(CountsChangedRecords.COLLECTION).on("place"),
                    of(COLLECTION).on("by"));
        }
    }
}
