package org.folkmoot.paper;

import java.util.List;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A call has one form of a number; forms are listed by call and found by what became of them. */
@Component
class PaperSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-paper-forms";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(PaperRecords.COLLECTION)
                .createIndex(new Index("sheet", Sort.Direction.ASC).unique().named("sheet"));
        List.of("call", "telling")
                .forEach(field -> store.indexOps(PaperRecords.COLLECTION)
                        .createIndex(new Index(field, Sort.Direction.ASC).named(field)));
    }
}
