package org.folkmoot.people.internal;

import java.util.List;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Letters are found by standing and by group. */
@Component
class LetterSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-29-letters";
    }

    @Override
    public void apply(MongoTemplate store) {
        List.of("standing", "group")
                .forEach(field -> store.indexOps(LetterRecords.COLLECTION)
                        .createIndex(new Index(field, Sort.Direction.ASC).named(field)));
    }
}
