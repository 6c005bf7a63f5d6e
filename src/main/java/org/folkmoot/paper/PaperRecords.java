package org.folkmoot.paper;

import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.call.CallId;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.folkmoot.submission.SubmissionId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Forms on paper in the store: one document each, replaced by compare-and-set on its version. What was keyed stands under a seal. */
@Repository
class PaperRecords {

    static final String COLLECTION = "paperForms";

    private final Documents<Stored> documents;

    PaperRecords(MongoTemplate store) {
        this.documents = new Documents<>(store, COLLECTION, PaperRecords::read);
    }

    /** @param sealed empty once it is handed in */
    record Stored(PaperForm form, Optional<Binary> sealed) {}

    /** @throws org.springframework.dao.DuplicateKeyException if the call has a form of this number */
    void insert(Stored stored) {
        documents.insert(document(stored, 0));
    }

    Optional<Stored> find(PaperFormId id) {
        return documents.find(id.value());
    }

    Optional<Stored> find(CallId call, String number) {
        return documents.first(Filters.eq("sheet", sheet(call, number)));
    }

    List<Stored> in(CallId call) {
        return documents.all(Filters.eq("call", call.value()));
    }

    List<Stored> of(SubmissionId submission) {
        return documents.all(Filters.eq("telling", submission.value()));
    }

    List<Stored> everywhere() {
        return documents.all();
    }

    /** True if the stored one still had the version this one was made of. */
    boolean replace(Stored after) {
        return documents.replace(document(after, after.form().version() + 1));
    }

    /** True if it still had this version. */
    boolean remove(PaperForm form) {
        return documents
                        .collection()
                        .deleteOne(Filters.and(
                                Filters.eq("_id", form.id().value()), Filters.eq("version", form.version())))
                        .getDeletedCount()
                == 1;
    }

    private static String sheet(CallId call, String number) {
        return call + " " + number;
    }

    private static Document document(Stored stored, long version) {
        PaperForm form = stored.form();
        Document document = new Document("_id", form.id().value())
                .append("version", version)
                .append("call", form.call().value())
                .append("place", form.place().value())
                .append("number", form.number())
                .append("sheet", sheet(form.call(), form.number()))
                .append("person", form.person())
                .append(
                        "entries",
                        form.entries().stream()
                                .map(entry -> new Document("by", entry.by().value())
                                        .append("state", entry.state().name()))
                                .toList())
                .append("stage", form.stage().name())
                .append("changed", Date.from(form.changed()));
        form.compared().ifPresent(how -> document.append("fields", how.fields()).append("alike", how.alike()));
        form.submission().ifPresent(submission -> document.append("telling", submission.value()));
        stored.sealed().ifPresent(bytes -> document.append("sealed", bytes));
        return document;
    }

    private static Stored read(Document document) {
        return new Stored(
                new PaperForm(
                        new PaperFormId(document.get("_id", UUID.class)),
                        new CallId(document.get("call", UUID.class)),
                        new PlaceId(document.get("place", UUID.class)),
                        document.getString("number"),
                        document.get("person", UUID.class),
                        new Keyers(document.getList("entries", Document.class).stream()
                                .map(entry -> new Keyers.Entry(
                                        new AccountId(entry.get("by", UUID.class)),
                                        Keyers.Entry.State.valueOf(entry.getString("state"))))
                                .toList()),
                        PaperForm.Stage.valueOf(document.getString("stage")),
                        Optional.ofNullable(document.getInteger("fields"))
                                .map(fields -> new PaperForm.Compared(fields, document.getInteger("alike"))),
                        Optional.ofNullable(document.get("telling", UUID.class)).map(SubmissionId::new),
                        document.getDate("changed").toInstant(),
                        document.getLong("version")),
                Optional.ofNullable(document.get("sealed", Binary.class)));
    }

    /** A call has one form of a number; forms are listed by call and found by what became of them. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super("2026-11-22-paper-forms", of(COLLECTION).unique("sheet").onEach("call", "telling"));
        }
    }
}
