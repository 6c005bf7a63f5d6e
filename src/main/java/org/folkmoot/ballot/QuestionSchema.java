package org.folkmoot.ballot;

import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Questions by session and by assembly, and at most one open in a session. */
@Component
class QuestionSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-ballot-questions";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(QuestionRecords.COLLECTION)
                .createIndex(new Index().on(QuestionDocument.SESSION, Sort.Direction.ASC));
        store.indexOps(QuestionRecords.COLLECTION)
                .createIndex(new Index().on(QuestionDocument.ASSEMBLY, Sort.Direction.ASC));
        store.indexOps(QuestionRecords.COLLECTION)
                .createIndex(new Index()
                        .on(QuestionDocument.OPEN_IN, Sort.Direction.ASC)
                        .unique()
                        .sparse());
    }
}
