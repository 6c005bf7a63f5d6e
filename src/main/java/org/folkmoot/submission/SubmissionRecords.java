package org.folkmoot.submission;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.folkmoot.call.CallId;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.folkmoot.testimony.ContributorId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Submissions in the store: one document each, replaced by compare-and-set on its version. Lists come without the sealed words. */
@Repository
class SubmissionRecords {

    static final String COLLECTION = "tellings";
    private static final String TOMBS = "tellingsGone";
    private static final int PAGE = 1_000;

    private final Documents<SubmissionDocument> documents;
    private final MongoTemplate store;

    SubmissionRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, SubmissionDocument::read);
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one with this draft key already */
    void insert(SubmissionDocument submission) {
        documents.insert(submission.toDocument(0));
    }

    Optional<SubmissionDocument> find(SubmissionId id) {
        return documents.find(id.value());
    }

    Optional<SubmissionDocument> ofDraft(String draftHash) {
        return documents.first(Filters.eq("draft", draftHash));
    }

    Optional<SubmissionDocument> ofCode(String codeHash) {
        return documents.first(Filters.eq("code", codeHash));
    }

    /** True if the stored one still had the version this one was made of. */
    boolean replace(SubmissionDocument after) {
        return documents.replace(after.toDocument(after.submission().version() + 1));
    }

    void remove(SubmissionId id) {
        documents.remove(id.value());
    }

    List<Submission> inCall(CallId call) {
        return open(Filters.eq("call", call.value()));
    }

    List<Submission> at(Collection<PlaceId> places, Submission.Stage stage) {
        return open(Filters.and(
                Filters.in("place", places.stream().map(PlaceId::value).toList()), Filters.eq("stage", stage.name())));
    }

    List<Submission> at(Collection<PlaceId> places) {
        return open(Filters.in("place", places.stream().map(PlaceId::value).toList()));
    }

    /** Those that stand in any of the lists. */
    List<Submission> at(Collection<PlaceId> places, Set<CareList> lists) {
        return open(there(places)
                .append(
                        SubmissionDocument.LISTS,
                        new Document("$in", lists.stream().map(CareList::name).toList())));
    }

    long count(Collection<PlaceId> places, CareList list) {
        return count(there(places).append(SubmissionDocument.LISTS, list.name()));
    }

    /** How many there are at the stage, without those that their authors hide or have taken back. */
    long count(Collection<PlaceId> places, Submission.Stage stage) {
        return count(there(places).append("stage", stage.name()).append("standing", Submission.Standing.THERE.name()));
    }

    private static Document there(Collection<PlaceId> places) {
        return new Document(
                "place", new Document("$in", places.stream().map(PlaceId::value).toList()));
    }

    /** By the command that an index answers alone: the driver's own counting reads each document. */
    private long count(Document filter) {
        return store.getDb()
                .runCommand(new Document("count", COLLECTION).append("query", filter))
                .get("n", Number.class)
                .longValue();
    }

    /** Hands over all submissions, without their sealed words, in the order of ids, in pages. What is written meanwhile may or may not come. */
    void each(Consumer<List<Submission>> reader) {
        List<Document> page = after(Filters.empty());
        while (!page.isEmpty()) {
            reader.accept(readable(page));
            page = after(Filters.gt("_id", page.getLast().get("_id")));
        }
    }

    private List<Document> after(Bson last) {
        return documents
                .collection()
                .find(last)
                .projection(Projections.include(SubmissionDocument.openFields()))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .batchSize(PAGE)
                .into(new ArrayList<>());
    }

    /** One document that says what no submission says takes away none of the others. */
    private static List<Submission> readable(List<Document> documents) {
        List<Submission> readable = new ArrayList<>();
        ItemByItem.each(
                "Reading submissions",
                documents,
                document -> document.get("_id"),
                document -> readable.add(SubmissionDocument.submission(document)));
        return readable;
    }

    /** Without its sealed words. */
    Optional<Submission> facts(SubmissionId id) {
        return open(Filters.eq("_id", id.value())).stream().findFirst();
    }

    List<Submission> of(ContributorId contributor) {
        return open(Filters.eq("by", contributor.value()));
    }

    List<Submission> keptBy(AccountId account) {
        return open(Filters.eq("account", account.value()));
    }

    private List<Submission> open(Bson filter) {
        return readable(documents
                .collection()
                .find(filter)
                .projection(Projections.include(SubmissionDocument.openFields()))
                .into(new ArrayList<>()));
    }

    /** Says that a draft key was used and its submission is gone, so that a device that sends again brings nothing back. May be said again. */
    void bury(String draftHash) {
        tombs().put(new Document("_id", draftHash));
    }

    boolean isBuried(String draftHash) {
        return tombs().find(draftHash).isPresent();
    }

    private Documents<Document> tombs() {
        return new Documents<>(store, TOMBS, tomb -> tomb);
    }

    /** A draft key and a code open one submission; submissions are found by call, place, contributor and account. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super(
                    "2026-11-22-tellings",
                    of(COLLECTION).unique("draft").unique("code").onEach("call", "place", "by", "account", "stage"));
        }
    }

    /** Each submission says in which lists of the team it stands; what a team has to do is found and counted by that, and by stage. */
    @Component
    static class SchemaOfLists extends IndexStep {

        SchemaOfLists() {
            super(
                    "2026-11-30-tellings-in-lists",
                    of(COLLECTION).on("place", SubmissionDocument.LISTS).on("place", "stage", "standing"));
        }

        @Override
        public void apply(MongoTemplate store) {
            new SubmissionRecords(store)
                    .each(page -> store.getCollection(COLLECTION)
                            .bulkWrite(page.stream()
                                    .<WriteModel<Document>>map(submission -> new UpdateOneModel<>(
                                            Filters.eq("_id", submission.id().value()),
                                            Updates.set(
                                                    SubmissionDocument.LISTS, SubmissionDocument.listsOf(submission))))
                                    .toList()));
            super.apply(store);
        }
    }
}
