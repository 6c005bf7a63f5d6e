package org.folkmoot.testimony.care;

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
import org.folkmoot.testimony.telling.TellingId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Unsaved marks in the store: one document for each telling and reader. The marks are sealed; beside them stand ids, times and counts. */
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
    void put(TellingId telling, Facts facts, Binary sealed) {
        Document document = new Document("_id", id(telling, facts.reader()))
                .append(TELLING, telling.value())
                .append("reader", facts.reader().value())
                .append("base", facts.base())
                .append("lookedAt", facts.lookedAt())
                .append("of", facts.of())
                .append("at", Date.from(facts.at()))
                .append("sealed", sealed);
        store.getCollection(COLLECTION)
                .replaceOne(Filters.eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
    }

    Optional<Stored> find(TellingId telling, AccountId reader) {
        return Optional.ofNullable(store.findById(id(telling, reader), Document.class, COLLECTION))
                .map(document -> new Stored(facts(document), document.get("sealed", Binary.class)));
    }

    /** Of every reader. */
    List<Facts> of(TellingId telling) {
        return store.getCollection(COLLECTION)
                .find(Filters.eq(TELLING, telling.value()))
                .projection(Projections.exclude("sealed"))
                .map(DeskMarkRecords::facts)
                .into(new ArrayList<>());
    }

    void remove(TellingId telling) {
        store.getCollection(COLLECTION).deleteMany(Filters.eq(TELLING, telling.value()));
    }

    private static String id(TellingId telling, AccountId reader) {
        return telling + " " + reader;
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
