package org.folkmoot.submission;

import java.util.List;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A draft key and a code open one submission; submissions are found by call, place, contributor and account. */
@Component
class SubmissionSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-tellings";
    }

    @Override
    public void apply(MongoTemplate store) {
        List.of("draft", "code")
                .forEach(field -> store.indexOps(SubmissionRecords.COLLECTION)
                        .createIndex(
                                new Index(field, Sort.Direction.ASC).unique().named(field)));
        List.of("call", "place", "by", "account", "stage")
                .forEach(field -> store.indexOps(SubmissionRecords.COLLECTION)
                        .createIndex(new Index(field, Sort.Direction.ASC).named(field)));
    }
}
