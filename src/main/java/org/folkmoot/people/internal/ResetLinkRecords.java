package org.folkmoot.people.internal;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Links for a new password in the store, by the hash of their secret. */
@Repository
class ResetLinkRecords {

    static final String COLLECTION = "resetLinks";

    private static final long NO_GENERATION = -1;

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

    /** Gives all links of the account but one to no generation of its sessions. */
    void endOthersOf(UUID account, String kept) {
        store.updateMulti(
                Query.query(Criteria.where("account").is(account).and("_id").ne(kept)),
                Update.update("generation", NO_GENERATION),
                COLLECTION);
    }

    void dropExpiredBefore(Instant moment) {
        store.remove(Query.query(Criteria.where("expires").lt(Date.from(moment))), COLLECTION);
    }
}
