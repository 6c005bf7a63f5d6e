package org.folkmoot.people.internal;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Links for a new password in the store, by the hash of their secret. */
@Repository
class ResetLinkRecords {

    static final String COLLECTION = "resetLinks";

    private final MongoTemplate store;

    ResetLinkRecords(MongoTemplate store) {
        this.store = store;
    }

    void insert(Document link) {
        store.insert(link, COLLECTION);
    }

    Optional<Document> find(String hash) {
        return Optional.ofNullable(store.findById(hash, Document.class, COLLECTION));
    }

    void dropExpiredBefore(Instant moment) {
        store.remove(Query.query(Criteria.where("expires").lt(Date.from(moment))), COLLECTION);
    }
}
