package org.folkmoot.evidence;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.folkmoot.evidence.Synonyms.SynonymList;
import org.folkmoot.place.PlaceId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Lists of words that mean the same, one document for each place that has its own. */
@Repository
class SynonymRecords {

    static final String COLLECTION = "synonyms";

    private final MongoTemplate store;

    SynonymRecords(MongoTemplate store) {
        this.store = store;
    }

    Optional<SynonymList> find(PlaceId place) {
        return Optional.ofNullable(store.findById(place.value(), Document.class, COLLECTION))
                .map(document -> new SynonymList(
                        Optional.of(place),
                        document.getList("groups", Document.class).stream()
                                .map(group -> group.getList("terms", String.class))
                                .toList(),
                        document.getLong("version")));
    }

    /** @throws OptimisticLockingFailureException if the place's list is no longer of that version */
    void save(PlaceId place, List<List<String>> groups, long version) {
        Document next = new Document("_id", place.value())
                .append(
                        "groups",
                        groups.stream()
                                .map(terms -> new Document("terms", terms))
                                .toList())
                .append("version", version + 1);
        try {
            if (version == 0) {
                store.insert(next, COLLECTION);
            } else if (store.replace(at(place, version), next, COLLECTION).getMatchedCount() == 0) {
                throw changed();
            }
        } catch (DuplicateKeyException _) {
            throw changed();
        }
    }

    /** @throws OptimisticLockingFailureException if the place's list is no longer of that version */
    void remove(PlaceId place, long version) {
        if (store.remove(at(place, version), COLLECTION).getDeletedCount() == 0) {
            throw changed();
        }
    }

    private static Query at(PlaceId place, long version) {
        return Query.query(
                Criteria.where("_id").is(place.value()).and("version").is(version));
    }

    private static OptimisticLockingFailureException changed() {
        return new OptimisticLockingFailureException("Somebody changed the list meanwhile");
    }
}
