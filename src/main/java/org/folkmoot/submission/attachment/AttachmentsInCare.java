package org.folkmoot.submission.attachment;

import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.submission.SubmissionId;

/** Files of what was told, for those parts of the product that look after it. */
@CallerChecked
public class AttachmentsInCare {

    private final AttachmentRecords records;
    private final AttachmentFiles files;

    AttachmentsInCare(AttachmentRecords records, AttachmentFiles files) {
        this.records = records;
        this.files = files;
    }

    /** Those of a submission, oldest first, hidden ones too. */
    public List<Attachment> of(SubmissionId submission) {
        return records.of(submission);
    }

    /** One that is not hidden, with its content. */
    public Optional<OpenedFile> open(SubmissionId submission, AttachmentId id) {
        return records.find(id)
                .filter(kept -> kept.attachment().submission().equals(submission))
                .filter(kept -> kept.attachment().hidden().isEmpty())
                .map(kept -> new OpenedFile(
                        kept.attachment(), files.open(kept.attachment().contributor(), id, kept.file())));
    }

    /** Hides one from the team; true if it was not hidden yet. */
    public boolean hide(SubmissionId submission, AttachmentId id, Attachment.Hidden hidden) {
        return isOf(submission, id) && records.hide(id, hidden);
    }

    /** Shows it again; true if it was hidden. */
    public boolean show(SubmissionId submission, AttachmentId id) {
        return isOf(submission, id) && records.show(id);
    }

    private boolean isOf(SubmissionId submission, AttachmentId id) {
        return records.find(id)
                .filter(kept -> kept.attachment().submission().equals(submission))
                .isPresent();
    }
}
