package org.folkmoot.testimony;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Testimonies are found by who said them, so that taking back the words of one person does not read everybody's. */
@Component
class ContributorIndexStep implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-29-testimony-by-contributor";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(TestimonyRecords.COLLECTION).createIndex(new Index("by", Sort.Direction.ASC).named("by"));
    }
}
