package org.folkmoot.assembly;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Lets the assembly of a session be found without reading them all. */
@Component
class AssemblySchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-assembly-sessions";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(AssemblyRecords.COLLECTION)
                .createIndex(new Index().on(AssemblyDocument.SESSION_IDS, Sort.Direction.ASC));
    }
}
