package org.folkmoot.people.internal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.folkmoot.people.OutgoingMail.LetterState;
import org.folkmoot.people.OutgoingMail.LetterState.Standing;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** The letters of the outbox in the store, found by kind and record, by standing and by group. */
@Repository
class LetterRecords {

    static final String COLLECTION = "letters";

    private final Documents<Letter> documents;

    LetterRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, LetterRecords::read);
    }

    /** In the place of what was known of them before; in one go. */
    void put(List<Letter> letters) {
        if (!letters.isEmpty()) {
            documents
                    .collection()
                    .bulkWrite(letters.stream()
                            .map(letter -> new ReplaceOneModel<>(
                                    Filters.eq("_id", letter.id()),
                                    document(letter),
                                    new ReplaceOptions().upsert(true)))
                            .toList());
        }
    }

    Optional<Letter> find(String id) {
        return documents.find(id);
    }

    List<Letter> in(Standing standing) {
        return documents.all(Filters.eq("standing", standing.name()));
    }

    List<Letter> of(UUID group) {
        return documents.all(Filters.eq("group", group));
    }

    /** Those of the kind about these. */
    List<Letter> of(String kind, Collection<UUID> about) {
        return documents.all(Filters.in(
                "_id", about.stream().map(one -> Letter.id(kind, one)).toList()));
    }

    /** True if it was still waiting in this turn and is now being sent. */
    boolean claim(Letter letter, Instant now) {
        return documents.update(
                Filters.and(unchanged(letter), Filters.eq("standing", Standing.WAITING.name())),
                Updates.combine(Updates.set("standing", Standing.SENDING.name()), Updates.set("at", Date.from(now))));
    }

    /** Writes what came of it, unless somebody asked for it anew meanwhile or it is forgotten. */
    void settle(Letter letter) {
        documents.collection().replaceOne(unchanged(letter), document(letter));
    }

    /** Forgets it, unless somebody asked for it anew meanwhile. */
    void remove(Letter letter) {
        documents.collection().deleteOne(unchanged(letter));
    }

    void remove(Collection<String> ids) {
        documents.collection().deleteMany(Filters.in("_id", ids));
    }

    private static Bson unchanged(Letter letter) {
        return Filters.and(Filters.eq("_id", letter.id()), Filters.eq("turn", letter.turn()));
    }

    private static Document document(Letter letter) {
        Document document = new Document("_id", letter.id())
                .append("kind", letter.kind())
                .append("about", letter.about())
                .append("turn", letter.turn())
                .append("standing", letter.standing().name())
                .append("tries", letter.tries())
                .append("due", Date.from(letter.due()))
                .append("said", letter.said())
                .append("at", Date.from(letter.at()));
        letter.group().ifPresent(group -> document.append("group", group));
        letter.until().ifPresent(until -> document.append("until", Date.from(until)));
        letter.secret().ifPresent(secret -> document.append("secret", secret));
        return document;
    }

    private static Letter read(Document document) {
        return new Letter(
                document.getString("kind"),
                document.get("about", UUID.class),
                Optional.ofNullable(document.get("group", UUID.class)),
                Optional.ofNullable(document.getDate("until")).map(Date::toInstant),
                Optional.ofNullable(document.get("secret", Binary.class)),
                document.get("turn", UUID.class),
                Standing.valueOf(document.getString("standing")),
                document.getInteger("tries"),
                document.getDate("due").toInstant(),
                document.getString("said"),
                document.getDate("at").toInstant());
    }

    /** Letters are found by standing and by group. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-29-letters", of(COLLECTION).onEach("standing", "group"));
        }
    }

    /**
     * A letter as the outbox keeps it.
     *
     * @param turn another with each time somebody asks for it, so that what comes of an earlier time changes nothing
     * @param tries how often the mail server was asked in vain
     * @param due when it is to be tried
     */
    record Letter(
            String kind,
            UUID about,
            Optional<UUID> group,
            Optional<Instant> until,
            Optional<Binary> secret,
            UUID turn,
            Standing standing,
            int tries,
            Instant due,
            String said,
            Instant at) {

        String id() {
            return id(kind, about);
        }

        static String id(String kind, UUID about) {
            return kind + "/" + about;
        }

        LetterState state() {
            return new LetterState(kind, about, standing, said, at);
        }

        Letter now(Standing next, String answer, Instant when) {
            return new Letter(kind, about, group, until, secret, turn, next, tries, due, answer, when);
        }

        Letter again(Instant next, String answer, Instant when) {
            return new Letter(kind, about, group, until, secret, turn, Standing.WAITING, tries + 1, next, answer, when);
        }

        Letter with(Optional<Binary> newSecret) {
            return new Letter(kind, about, group, until, newSecret, turn, standing, tries, due, said, at);
        }

        @Override
        public String toString() {
            return "(a letter: " + id() + ")";
        }
    }
}
