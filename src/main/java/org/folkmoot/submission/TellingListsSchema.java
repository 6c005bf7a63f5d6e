package org.folkmoot.submission;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Each submission says in which lists of the team it stands; what a team has to do is found and counted by that, and by stage. */
@Component
class TellingListsSchema implements SchemaStep {

    @Override
    public String id() {
        return "2026-11-30-tellings-in-lists";
    }

    @Override
    public void apply(MongoTemplate store) {
        new SubmissionRecords(store)
                .each(page -> store.getCollection(SubmissionRecords.COLLECTION)
                        .bulkWrite(page.stream()
                                .<WriteModel<Document>>map(submission -> new UpdateOneModel<>(
                                        Filters.eq("_id", submission.id().value()),
                                        Updates.set(SubmissionDocument.LISTS, SubmissionDocument.listsOf(submission))))
                                .toList()));
        index(store, "place", SubmissionDocument.LISTS);
        index(store, "place", "stage", "standing");
    }

    private static void index(MongoTemplate store, String... fields) {
        Index index = new Index().named(String.join("-", fields));
        for (String field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        store.indexOps(SubmissionRecords.COLLECTION).createIndex(index);
    }
}
