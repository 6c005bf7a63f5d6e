package org.folkmoot.ballot;

import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.PassingKeys;
import org.folkmoot.people.WordSeals;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
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

    /** Moves the keys of questions that are open from beside their votes to the keys, and lets the store forget those of questions counted before. */
    @Component
    record QuestionKeysMove(WordSeals seals) implements SchemaStep {

        @Override
        public String id() {
            return "2026-11-29-ballot-keys-apart";
        }

        @Override
        public void apply(MongoTemplate store) {
            PassingKeys keys = seals.passing(store);
            for (Document question :
                    store.getCollection(QuestionRecords.COLLECTION).find()) {
                Binary key = question.get(QuestionDocument.FORMER_KEY, Binary.class);
                if (key != null) {
                    QuestionId id = new QuestionId(question.get("_id", UUID.class));
                    keys.keep(id.value(), key.getData());
                    store.updateFirst(
                            Query.query(Criteria.where("_id").is(id.value())),
                            new Update().unset(QuestionDocument.FORMER_KEY),
                            QuestionRecords.COLLECTION);
                }
            }
        }

        @Override
        public boolean leavesTraces() {
            return true;
        }
    }
}
