package org.folkmoot.moderation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.folkmoot.submission.SubmissionId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Disclosures of harm in the store: one document each, with the id of the submission, replaced by compare-and-set on its version. */
@Repository
class DisclosureRecords {

    static final String COLLECTION = "disclosures";
    static final String OPEN = "open";

    private final Documents<Disclosure> documents;

    DisclosureRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, DisclosureRecords::read);
    }

    /** @return false if there is one already */
    boolean insert(Disclosure disclosure) {
        return documents.add(document(disclosure, 0));
    }

    Optional<Disclosure> find(SubmissionId submission) {
        return documents.find(submission.value());
    }

    List<Disclosure> at(Collection<PlaceId> places) {
        return documents.all(placed(places));
    }

    /** Those of which nobody has said what came of them. */
    List<Disclosure> openAt(Collection<PlaceId> places) {
        return documents.all(placed(places).append(OPEN, true));
    }

    /** Hands over all, one after the other. */
    void each(Consumer<Disclosure> reader) {
        documents.all().forEach(reader);
    }

    /** Says of one written before whether it is open. */
    void sayWhetherOpen(Disclosure disclosure) {
        documents.update(
                Filters.eq("_id", disclosure.submission().value()),
                Updates.set(OPEN, disclosure.outcome().isEmpty()));
    }

    private static Document placed(Collection<PlaceId> places) {
        return new Document(
                "place", new Document("$in", places.stream().map(PlaceId::value).toList()));
    }

    /** True if the stored one still had the version this one was made of. */
    boolean replace(Disclosure after) {
        return documents.replace(document(after, after.version() + 1));
    }

    void remove(SubmissionId submission) {
        documents.remove(submission.value());
    }

    private static Document document(Disclosure disclosure, long version) {
        Document document = new Document("_id", disclosure.submission().value())
                .append("version", version)
                .append("place", disclosure.place().value())
                .append("raised", Date.from(disclosure.raised()))
                .append("urgency", disclosure.urgency().name())
                .append("due", Date.from(disclosure.due()))
                .append(OPEN, disclosure.outcome().isEmpty());
        disclosure.by().ifPresent(by -> document.append("by", by.value()));
        disclosure.owner().ifPresent(owner -> document.append("owner", owner.value()));
        disclosure
                .outcome()
                .ifPresent(settled -> document.append(
                        "outcome",
                        new Document("outcome", settled.outcome().name())
                                .append(
                                        "told",
                                        settled.told().stream()
                                                .map(Disclosure.Told::name)
                                                .sorted()
                                                .toList())
                                .append("by", settled.by().value())
                                .append("at", Date.from(settled.at()))));
        return document;
    }

    private static Disclosure read(Document document) {
        return new Disclosure(
                new SubmissionId(document.get("_id", UUID.class)),
                new PlaceId(document.get("place", UUID.class)),
                account(document, "by"),
                document.getDate("raised").toInstant(),
                Disclosure.Urgency.valueOf(document.getString("urgency")),
                document.getDate("due").toInstant(),
                account(document, "owner"),
                Optional.ofNullable(document.get("outcome", Document.class)).map(DisclosureRecords::settled),
                document.getLong("version"));
    }

    private static Disclosure.Settled settled(Document document) {
        Set<Disclosure.Told> told = EnumSet.noneOf(Disclosure.Told.class);
        document.getList("told", String.class).forEach(name -> told.add(Disclosure.Told.valueOf(name)));
        return new Disclosure.Settled(
                Disclosure.Outcome.valueOf(document.getString("outcome")),
                told,
                new AccountId(document.get("by", UUID.class)),
                document.getDate("at").toInstant());
    }

    private static Optional<AccountId> account(Document document, String field) {
        return Optional.ofNullable(document.get(field, UUID.class)).map(AccountId::new);
    }

    /** Disclosures are found by place. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-22-disclosures", of(COLLECTION).on("place"));
        }
    }

    /** Each disclosure says whether it is open; those that are open are found by place without the rest. */
    @Component
    static class SchemaOfOpen extends IndexStep {

        SchemaOfOpen() {
            super("2026-11-30-disclosures-open", of(COLLECTION).on("place", OPEN));
        }

        @Override
        public void apply(MongoTemplate store) {
            DisclosureRecords records = new DisclosureRecords(store);
            records.each(records::sayWhetherOpen);
            super.apply(store);
        }
    }
}
