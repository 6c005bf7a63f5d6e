package org.folkmoot.floor.polls;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Polls by session, and at most one open in a session. */
@Component
class PollSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-12-01-floor-polls";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(PollRecords.COLLECTION).createIndex(new Index().on(PollDocument.SESSION, Sort.Direction.ASC));
        store.indexOps(PollRecords.COLLECTION)
                .createIndex(new Index()
                        .on(PollDocument.OPEN_IN, Sort.Direction.ASC)
                        .unique()
                        .sparse());
    }
}
