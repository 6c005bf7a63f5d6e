package org.folkmoot.moderation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.folkmoot.submission.SubmissionId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Unsaved marks in the store: one document for each submission and reader. The marks are sealed; beside them stand ids, times and counts. */
@Repository
class DeskMarkRecords {

    static final String COLLECTION = "deskMarks";

    private static final String SUBMISSION = "telling";

    private final Documents<Stored> documents;

    DeskMarkRecords(MongoTemplate store) {
        this.documents = new Documents<>(
                store, COLLECTION, document -> new Stored(facts(document), document.get("sealed", Binary.class)));
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
        documents.put(new Document("_id", id(submission, facts.reader()))
                .append(SUBMISSION, submission.value())
                .append("reader", facts.reader().value())
                .append("base", facts.base())
                .append("lookedAt", facts.lookedAt())
                .append("of", facts.of())
                .append("at", Date.from(facts.at()))
                .append("sealed", sealed));
    }

    Optional<Stored> find(SubmissionId submission, AccountId reader) {
        return documents.find(id(submission, reader));
    }

    /** Of every reader. */
    List<Facts> of(SubmissionId submission) {
        return documents
                .collection()
                .find(Filters.eq(SUBMISSION, submission.value()))
                .projection(Projections.exclude("sealed"))
                .map(DeskMarkRecords::facts)
                .into(new ArrayList<>());
    }

    void remove(SubmissionId submission) {
        documents.collection().deleteMany(Filters.eq(SUBMISSION, submission.value()));
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

    /** Unsaved marks are found by submission. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-22-desk-marks", of(COLLECTION).on(SUBMISSION));
        }
    }
}
