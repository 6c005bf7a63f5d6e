package org.folkmoot.call;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A link opens one call; calls are listed by place. */
@Component
class CallSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-calls";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(CallRecords.COLLECTION)
                .createIndex(new Index("link", Sort.Direction.ASC).unique().named("link"));
        store.indexOps(CallRecords.COLLECTION).createIndex(new Index("place", Sort.Direction.ASC).named("place"));
    }
}
