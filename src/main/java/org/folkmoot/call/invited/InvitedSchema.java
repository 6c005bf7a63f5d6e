package org.folkmoot.call.invited;

import java.util.List;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** A personal link opens one invitation; invitations are listed by call and place. */
@Component
class InvitedSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-22-invited";
    }

    @Override
    public void apply(MongoTemplate store) {
        store.indexOps(InvitedRecords.COLLECTION)
                .createIndex(new Index("key", Sort.Direction.ASC).unique().named("key"));
        List.of("call", "place")
                .forEach(field -> store.indexOps(InvitedRecords.COLLECTION)
                        .createIndex(new Index(field, Sort.Direction.ASC).named(field)));
    }
}
