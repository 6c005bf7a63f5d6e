package org.folkmoot.place.internal;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.folkmoot.place.PartnerId;
import org.folkmoot.place.PlaceId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Partners in the store: one document each, with the id of its HSDS organization. */
@Repository
class PartnerRecords {

    static final String COLLECTION = "partners";

    private final MongoTemplate store;

    PartnerRecords(MongoTemplate store) {
        this.store = store;
    }

    List<KeptPartner> all() {
        return store.findAll(Document.class, COLLECTION).stream()
                .map(PartnerRecords::toPartner)
                .toList();
    }

    List<KeptPartner> find(Collection<UUID> ids) {
        return store.find(Query.query(Criteria.where("_id").in(ids)), Document.class, COLLECTION).stream()
                .map(PartnerRecords::toPartner)
                .toList();
    }

    /** Keeps all of them, in place of what had their ids. */
    void keep(Collection<KeptPartner> partners) {
        ReplaceOptions orNew = new ReplaceOptions().upsert(true);
        store.getCollection(COLLECTION)
                .bulkWrite(partners.stream()
                        .map(partner -> new ReplaceOneModel<>(
                                new Document("_id", partner.id().value()), toDocument(partner), orNew))
                        .toList());
    }

    void remove(PartnerId id) {
        store.remove(Query.query(Criteria.where("_id").is(id.value())), COLLECTION);
    }

    private static Document toDocument(KeptPartner partner) {
        return new Document("_id", partner.id().value())
                .append("place", partner.place().value())
                .append("hsds", partner.json())
                .append("imported", partner.imported());
    }

    private static KeptPartner toPartner(Document document) {
        return new KeptPartner(
                new PartnerId(document.get("_id", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                document.getString("hsds"),
                document.getString("imported"));
    }

    /**
     * A partner in the store, as its HSDS organization record.
     *
     * @param json the whole record
     * @param imported mark of the record as it last came in a file, so that what a person changed since then outlasts the
     *     same file; empty text if it never came in one
     */
    record KeptPartner(PartnerId id, PlaceId place, String json, String imported) {}
}
