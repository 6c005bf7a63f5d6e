package org.folkmoot.moderation;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Disclosures are found by place. */
@Component
class CareSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-disclosures";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(DisclosureRecords.COLLECTION).createIndex(new Index("place", Sort.Direction.ASC).named("place"));
    }
}
