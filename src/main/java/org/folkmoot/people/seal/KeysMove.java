package org.folkmoot.people.seal;

import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Moves contributors' keys out of the store into the database of keys. A drawer that is there already is the newer one. */
@Component
class KeysMove implements SchemaStep {

    /** Where the keys lay before, in the store itself, drawer by drawer beside the identities. */
    static final String FORMER = "contributorKeys";

    @Override
    public String id() {
        return "2026-11-22-people-keys-apart";
    }

    @Override
    public void apply(MongoTemplate store) {
        Drawers keys = ContributorKeys.drawers(store);
        for (Document drawer : store.getCollection(FORMER).find()) {
            UUID id = drawer.get("_id", UUID.class);
            Document identities = store.findById(id, Document.class, SealedIdentities.COLLECTION);
            if (identities != null) {
                keys.move(id, identities.get("pseudonyms", Binary.class), drawer.getList("keys", Binary.class));
            }
        }
        store.dropCollection(FORMER);
    }

    @Override
    public boolean leavesTraces() {
        return true;
    }
}
