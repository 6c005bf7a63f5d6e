package org.folkmoot.moderation;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Unsaved marks are found by telling. */
@Component
class DeskMarkSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-desk-marks";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(DeskMarkRecords.COLLECTION)
                .createIndex(new Index("telling", Sort.Direction.ASC).named("telling"));
    }
}
