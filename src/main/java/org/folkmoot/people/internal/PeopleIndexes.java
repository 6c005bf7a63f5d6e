package org.folkmoot.people.internal;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** What can be there once only: an account of an e-mail address, an invitation of a link, a token of a secret. */
@Component
class PeopleIndexes implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-people-unique-keys";
    }

    @Override
    public void apply(MongoTemplate store) {
        unique(store, AccountRecords.COLLECTION, "email");
        unique(store, InvitationRecords.COLLECTION, "token");
        unique(store, ApiTokenRecords.COLLECTION, "hash");
    }

    private static void unique(MongoTemplate store, String collection, String field) {
        store.indexOps(collection)
                .createIndex(new Index(field, Sort.Direction.ASC).unique().named(field));
    }
}
