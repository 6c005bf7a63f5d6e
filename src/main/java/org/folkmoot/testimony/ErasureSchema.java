package org.folkmoot.testimony;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Changed counts are found by place, words taken back by who said them. */
@Component
class ErasureSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-testimony-words-taken-back";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(CountsChangedRecords.COLLECTION)
                .createIndex(new Index("place", Sort.Direction.ASC).named("place"));
        store.indexOps(WithdrawnRecords.COLLECTION).createIndex(new Index("by", Sort.Direction.ASC).named("by"));
    }
}
