package org.folkmoot.submission.attachment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.attachment.FileIntake.FileName;
import org.folkmoot.submission.attachment.content.FileType;
import org.folkmoot.testimony.ContributorId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** What is known of each file; its name and digest are under the seal. The bytes are elsewhere. */
@Repository
class AttachmentRecords {

    static final String COLLECTION = "attachments";

    private final Documents<Document> documents;
    private final AttachmentSeal seal;

    AttachmentRecords(MongoTemplate store, AttachmentSeal seal) {
        this.documents = new Documents<>(store, COLLECTION, document -> document);
        this.seal = seal;
    }

    /**
     * @param file which of the kept files it is
     * @throws org.springframework.dao.DuplicateKeyException if there is one of this id
     */
    void insert(Attachment attachment, UUID file) {
        documents.insert(new Document("_id", attachment.id().value())
                .append("telling", attachment.submission().value())
                .append("by", attachment.contributor().value())
                .append("file", file)
                .append("type", attachment.type().name())
                .append("bytes", attachment.bytes())
                .append("added", Date.from(attachment.added()))
                .append("sealed", seal.seal(attachment)));
    }

    /** One of them with the file it is kept in. */
    record Kept(Attachment attachment, UUID file) {}

    /** Empty also if its contributor was erased. */
    Optional<Kept> find(AttachmentId id) {
        return read(Filters.eq("_id", id.value())).stream().findFirst();
    }

    /** Whether the id is taken, also by what opens no more. */
    boolean isThere(AttachmentId id) {
        return documents.find(id.value()).isPresent();
    }

    /** Oldest first. */
    List<Attachment> of(SubmissionId submission) {
        return read(Filters.eq("telling", submission.value())).stream()
                .map(Kept::attachment)
                .sorted(java.util.Comparator.comparing(Attachment::added)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** Whether a file is that of one of the submission's. */
    boolean isKept(SubmissionId submission, UUID file) {
        return documents
                .first(Filters.and(Filters.eq("telling", submission.value()), Filters.eq("file", file)))
                .isPresent();
    }

    /** True if it was there and not hidden. */
    boolean hide(AttachmentId id, Attachment.Hidden hidden) {
        return documents.update(
                Filters.and(Filters.eq("_id", id.value()), Filters.exists("hidden", false)),
                Updates.set(
                        "hidden",
                        new Document("reason", hidden.reason().name())
                                .append("by", hidden.by().value())
                                .append("at", Date.from(hidden.at()))));
    }

    /** True if it was hidden. */
    boolean show(AttachmentId id) {
        return documents.update(
                Filters.and(Filters.eq("_id", id.value()), Filters.exists("hidden", true)), Updates.unset("hidden"));
    }

    /** Marks it as being removed; the moment of the first time, empty if it is gone. */
    Optional<Instant> removing(AttachmentId id, Instant moment) {
        documents.update(
                Filters.and(Filters.eq("_id", id.value()), Filters.exists("removing", false)),
                Updates.set("removing", Date.from(moment)));
        return documents
                .find(id.value())
                .map(document -> document.getDate("removing"))
                .map(Date::toInstant);
    }

    void remove(AttachmentId id) {
        documents.remove(id.value());
    }

    void removeAll(SubmissionId submission) {
        documents.collection().deleteMany(Filters.eq("telling", submission.value()));
    }

    private List<Kept> read(Bson filter) {
        List<Kept> all = new ArrayList<>();
        for (Document document : documents.all(filter)) {
            seal.open(document.get("by", UUID.class), document.get("_id", UUID.class), sealed(document))
                    .ifPresent(label -> all.add(kept(document, label)));
        }
        return all;
    }

    private static Binary sealed(Document document) {
        return document.get("sealed", Binary.class);
    }

    private static Kept kept(Document document, AttachmentSeal.Label label) {
        FileType type = FileType.valueOf(document.getString("type"));
        Attachment attachment = new Attachment(
                new AttachmentId(document.get("_id", UUID.class)),
                new SubmissionId(document.get("telling", UUID.class)),
                new ContributorId(document.get("by", UUID.class)),
                label.name().isEmpty() ? FileName.of("", type) : label.name(),
                type,
                document.getLong("bytes"),
                label.digest(),
                document.getDate("added").toInstant(),
                Optional.ofNullable(document.get("hidden", Document.class)).map(AttachmentRecords::hidden));
        return new Kept(attachment, document.get("file", UUID.class));
    }

    private static Attachment.Hidden hidden(Document document) {
        return new Attachment.Hidden(
                Attachment.HideReason.valueOf(document.getString("reason")),
                new AccountId(document.get("by", UUID.class)),
                document.getDate("at").toInstant());
    }

    /** Files are found by their submission; pieces of a file by its name and their number, as GridFS wants it. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super(
                    "2026-11-22-attachments",
                    of(COLLECTION).on("telling"),
                    of(AttachmentFiles.BUCKET + ".files")
                            .add(new Index(AttachmentFiles.OF_SUBMISSION, Sort.Direction.ASC).named("telling")),
                    of(AttachmentFiles.BUCKET + ".chunks")
                            .add(new Index("files_id", Sort.Direction.ASC)
                                    .on("n", Sort.Direction.ASC)
                                    .unique()));
        }
    }
}
