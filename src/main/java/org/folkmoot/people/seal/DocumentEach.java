package org.folkmoot.people.seal;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Gives each contributor a document of their own for their key and another for who they are, so that erasing one rewrites nobody else's. */
@Component
class DocumentEach implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-29-people-a-document-each";
    }

    @Override
    public void apply(MongoTemplate store) {
        FormerKeyBatches.takeKeysApart(store);
        FormerKeyBatches.takeIdentitiesApart(store);
    }

    @Override
    public boolean leavesTraces() {
        return true;
    }
}
