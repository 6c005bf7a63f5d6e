package org.folkmoot.people.seal;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Moves contributors' keys out of the store into the database of keys. What lies there already is the newer. */
@Component
class KeysMove implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-people-keys-apart";
    }

    @Override
    public void apply(MongoTemplate store) {
        FormerKeyBatches.takeKeysOutOfStore(store);
    }

    @Override
    public boolean leavesTraces() {
        return true;
    }
}
