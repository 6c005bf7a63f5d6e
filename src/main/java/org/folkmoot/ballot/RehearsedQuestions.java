package org.folkmoot.ballot;

import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.RehearsalTraces;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Questions of rehearsals, which are deleted with their keys. */
@Component
record RehearsedQuestions(QuestionRecords records, MongoTemplate store) implements RehearsalTraces {

    @Override
    public void forget(Assembly rehearsal) {
        records.ofAssembly(rehearsal.id()).forEach(question -> records.destroyKey(question.id()));
        store.getCollection(QuestionRecords.COLLECTION)
                .deleteMany(RehearsalTraces.ofAssembly(QuestionDocument.ASSEMBLY, rehearsal));
    }
}
