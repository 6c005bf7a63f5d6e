package org.folkmoot.submission;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.types.Binary;
import org.folkmoot.people.WordSeal;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.store.Documents;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens and seals submissions on their way from and to the store. */
@Component
record SubmissionRepository(
        SubmissionRecords records, WordSeal seal, JsonMapper json, PrivateCodes codes, ChangeFeed feed) {

    /** The kind of its records in the {@link ChangeFeed}: ids of submissions that were sent. */
    static final String CHANGE_KIND = "telling";

    private static final String LAYER = "telling";

    /** @throws org.springframework.dao.DuplicateKeyException if the draft key has a submission already */
    void insert(OpenedSubmission kept, DraftKey draft) {
        records.insert(sealed(kept, draft.hash()));
    }

    /** Empty also if the key of its contributor was destroyed. */
    Optional<OpenedSubmission> find(SubmissionId id) {
        return records.find(id).flatMap(this::opened);
    }

    Optional<OpenedSubmission> find(DraftKey draft) {
        return records.ofDraft(draft.hash()).flatMap(this::opened);
    }

    /** Only by the code that counts now. */
    Optional<OpenedSubmission> find(PrivateCode code) {
        return records.ofCode(code.hash()).flatMap(this::opened);
    }

    /**
     * Writes the submission as the change makes it of its newest version; one that leaves it as it is writes nothing. The change may run more
     * than once.
     *
     * @return as it is afterwards; empty if there is none
     */
    Optional<OpenedSubmission> change(SubmissionId id, UnaryOperator<OpenedSubmission> change) {
        return Documents.change(
                        "The story " + id,
                        () -> records.find(id).flatMap(stored -> opened(stored).map(kept -> new Read(stored, kept))),
                        read -> new Read(read.stored(), change.apply(read.kept())),
                        after -> replace(after.stored(), after.kept()))
                .map(Read::kept);
    }

    /** @throws SubmissionRefused if there is none any more */
    OpenedSubmission changed(SubmissionId id, UnaryOperator<OpenedSubmission> change) {
        return change(id, change).orElseThrow(() -> new SubmissionRefused(SubmissionRefused.Reason.ERASED));
    }

    private record Read(SubmissionDocument stored, OpenedSubmission kept) {}

    private boolean replace(SubmissionDocument stored, OpenedSubmission after) {
        Submission submission = after.submission();
        SubmissionDocument document = sealed(after, stored.draftHash());
        // Nothing follows a draft, and a device saves one every few seconds.
        return submission.isDraft() ? records.replace(document) : told(submission, () -> records.replace(document));
    }

    /** Removes it; done again it does nothing. */
    void remove(Submission submission) {
        told(submission, () -> {
            records.remove(submission.id());
            return true;
        });
    }

    private boolean told(Submission submission, Supplier<Boolean> write) {
        return feed.write(CHANGE_KIND, List.of(submission.id().value()), write);
    }

    private Optional<OpenedSubmission> opened(SubmissionDocument stored) {
        return seal.open(belonging(stored.submission()), stored.sealed())
                .map(words ->
                        new OpenedSubmission(stored.submission(), json.readValue(words, SubmissionContent.class)));
    }

    /** @throws SubmissionRefused if its contributor was erased */
    private SubmissionDocument sealed(OpenedSubmission kept, String draftHash) {
        Submission submission = kept.submission();
        Binary sealed = seal.seal(belonging(submission), json.writeValueAsString(kept.secret()))
                .orElseThrow(() -> new SubmissionRefused(SubmissionRefused.Reason.ERASED));
        return new SubmissionDocument(
                submission, draftHash, codes.of(submission).hash(), sealed);
    }

    private static WordSeal.Belonging belonging(Submission submission) {
        return new WordSeal.Belonging(
                submission.contributor().value(), submission.id().value(), LAYER);
    }
}
