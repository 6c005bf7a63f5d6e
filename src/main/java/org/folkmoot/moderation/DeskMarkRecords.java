package org.folkmoot.moderation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.AccountId;
import org.folkmoot.submission.SubmissionId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Unsaved marks in the store: one document for each submission and reader. The marks are sealed; beside them stand ids, times and counts. */
@Repository
class DeskMarkRecords {

    static final String COLLECTION = "deskMarks";

    private static final String TELLING = "telling";

    private final MongoTemplate store;

    DeskMarkRecords(MongoTemplate store) {
        this.store = store;
    }

    /**
     * What can be known of somebody's marks without opening them.
     *
     * @param base which words, and which check of them, they were made on
     */
    record Facts(AccountId reader, String base, int lookedAt, int of, Instant at) {}

    record Stored(Facts facts, Binary sealed) {}

    /** In place of what the reader marked in it before. */
    void put(SubmissionId submission, Facts facts, Binary sealed) {
        Document document = new Document("_id", id(submission, facts.reader()))
                .append(TELLING, submission.value())
                .append("reader", facts.reader().value())
                .append("base", facts.base())
                .append("lookedAt", facts.lookedAt())
                .append("of", facts.of())
                .append("at", Date.from(facts.at()))
                .append("sealed", sealed);
        store.getCollection(COLLECTION)
                .replaceOne(Filters.eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
    }

    Optional<Stored> find(SubmissionId submission, AccountId reader) {
        return Optional.ofNullable(store.findById(id(submission, reader), Document.class, COLLECTION))
                .map(document -> new Stored(facts(document), document.get("sealed", Binary.class)));
    }

    /** Of every reader. */
    List<Facts> of(SubmissionId submission) {
        return store.getCollection(COLLECTION)
                .find(Filters.eq(TELLING, submission.value()))
                .projection(Projections.exclude("sealed"))
                .map(DeskMarkRecords::facts)
                .into(new ArrayList<>());
    }

    void remove(SubmissionId submission) {
        store.getCollection(COLLECTION).deleteMany(Filters.eq(TELLING, submission.value()));
    }

    private static String id(SubmissionId submission, AccountId reader) {
        return submission + " " + reader;
    }

    private static Facts facts(Document document) {
        return new Facts(
                new AccountId(document.get("reader", UUID.class)),
                document.getString("base"),
                document.getInteger("lookedAt"),
                document.getInteger("of"),
                document.getDate("at").toInstant());
    }
}
