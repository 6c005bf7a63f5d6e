package org.folkmoot.submission;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
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
import org.folkmoot.testimony.ContributorId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Submissions in the store: one document each, replaced by compare-and-set on its version. Lists come without the sealed words. */
@Repository
class SubmissionRecords {

    static final String COLLECTION = "tellings";
    private static final int PAGE = 1_000;

    private final MongoTemplate store;

    SubmissionRecords(MongoTemplate store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one with this draft key already */
    void insert(SubmissionDocument submission) {
        store.insert(submission.toDocument(0), COLLECTION);
    }

    Optional<SubmissionDocument> find(SubmissionId id) {
        return one(Filters.eq("_id", id.value()));
    }

    Optional<SubmissionDocument> ofDraft(String draftHash) {
        return one(Filters.eq("draft", draftHash));
    }

    Optional<SubmissionDocument> ofCode(String codeHash) {
        return one(Filters.eq("code", codeHash));
    }

    /** True if the stored one still had the version this one was made of. */
    boolean replace(SubmissionDocument after) {
        Submission submission = after.telling();
        return store.getCollection(COLLECTION)
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", submission.id().value()),
                                        Filters.eq("version", submission.version())),
                                after.toDocument(submission.version() + 1))
                        .getMatchedCount()
                == 1;
    }

    void remove(SubmissionId id) {
        store.getCollection(COLLECTION).deleteOne(Filters.eq("_id", id.value()));
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
        return store.getCollection(COLLECTION)
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
                document -> readable.add(SubmissionDocument.telling(document)));
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
        return readable(store.getCollection(COLLECTION)
                .find(filter)
                .projection(Projections.include(SubmissionDocument.openFields()))
                .into(new ArrayList<>()));
    }

    private Optional<SubmissionDocument> one(Bson filter) {
        return Optional.ofNullable(store.getCollection(COLLECTION).find(filter).first())
                .map(SubmissionDocument::read);
    }

    /** Says that a draft key was used and its submission is gone, so that a device that sends again brings nothing back. May be said again. */
    void bury(String draftHash) {
        store.getCollection(TOMBS)
                .replaceOne(
                        Filters.eq("_id", draftHash),
                        new Document("_id", draftHash),
                        new ReplaceOptions().upsert(true));
    }

    boolean isBuried(String draftHash) {
        return store.getCollection(TOMBS).find(Filters.eq("_id", draftHash)).first() != null;
    }

    private static final String TOMBS = "tellingsGone";
}
