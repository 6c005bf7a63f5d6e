package org.folkmoot.testimony;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Earlier states of a testimony are found by the testimony, so that they go with it. */
@Component
class EarlierSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-29-testimony-earlier-states";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(EarlierRecords.COLLECTION)
                .createIndex(new Index("testimony", Sort.Direction.ASC).named("testimony"));
    }
}
