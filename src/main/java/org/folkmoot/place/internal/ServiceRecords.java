package org.folkmoot.place.internal;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Services in the store: one document each, with the id of its HSDS record. */
@Repository
class ServiceRecords {

    static final String COLLECTION = "services";

    private static final int PAGE = 1_000;

    private final MongoTemplate store;

    ServiceRecords(MongoTemplate store) {
        this.store = store;
    }

    /** Hands all services over, a page at a time: the embedded store holds what one find returns in memory. */
    void each(Consumer<KeptService> receiver) {
        Criteria from = new Criteria();
        while (true) {
            Query page =
                    new Query(from).with(Sort.by(Sort.Direction.ASC, "_id")).limit(PAGE);
            List<Document> read = store.find(page, Document.class, COLLECTION);
            read.stream().map(ServiceRecords::toService).forEach(receiver);
            if (read.size() < PAGE) {
                return;
            }
            from = Criteria.where("_id").gt(read.getLast().get("_id", UUID.class));
        }
    }

    Optional<KeptService> find(ServiceId id) {
        return Optional.ofNullable(store.findById(id.value(), Document.class, COLLECTION))
                .map(ServiceRecords::toService);
    }

    List<KeptService> find(Collection<UUID> ids) {
        return store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, COLLECTION).stream()
                .map(ServiceRecords::toService)
                .toList();
    }

    /** Keeps all of them, in place of what had their ids. */
    void keep(Collection<KeptService> services) {
        if (services.isEmpty()) {
            return;
        }
        ReplaceOptions orNew = new ReplaceOptions().upsert(true);
        store.getCollection(COLLECTION)
                .bulkWrite(services.stream()
                        .map(service -> new ReplaceOneModel<>(
                                new Document("_id", service.id().value()), toDocument(service), orNew))
                        .toList());
    }

    private static Document toDocument(KeptService service) {
        return new Document("_id", service.id().value())
                .append("place", service.place().value())
                .append("hsds", service.json())
                .append("mark", service.mark())
                .append("changed", service.changed());
    }

    private static KeptService toService(Document document) {
        return new KeptService(
                new ServiceId(document.get("_id", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                document.getString("hsds"),
                document.getString("mark"),
                document.getDate("changed").toInstant());
    }

    /**
     * A service in the store. Its HSDS record is kept as JSON text, not as a document of the store: names with dots or
     * dollars, the order of fields and the digits of numbers all come back as they came.
     *
     * @param json the whole HSDS record
     * @param mark the first half of the SHA-256 of the record, whatever the order of its fields
     * @param changed when this content was first kept here
     */
    public record KeptService(ServiceId id, PlaceId place, String json, String mark, Instant changed) {}
}
