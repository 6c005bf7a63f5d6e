package org.folkmoot.moderation;

import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.attachment.Attachment;
import org.folkmoot.submission.attachment.AttachmentId;
import org.folkmoot.submission.attachment.AttachmentsInCare;
import org.folkmoot.submission.attachment.OpenedFile;
import org.springframework.stereotype.Service;

/**
 * Photos, sound and documents of what was told, for the team of the place and nobody else: no analyst sees them. They open under the same rules as
 * the words, and each opening stands in the audit trail.
 */
@Service
@AllowSomewhere(Role.FACILITATOR)
public class FilesInCare {

    private final AttachmentsInCare attachments;
    private final SubmissionReading reading;
    private final ModerationSteps acts;
    private final Staff staff;
    private final Audit audit;

    FilesInCare(
            AttachmentsInCare attachments, SubmissionReading reading, ModerationSteps acts, Staff staff, Audit audit) {
        this.attachments = attachments;
        this.reading = reading;
        this.acts = acts;
        this.staff = staff;
        this.audit = audit;
    }

    /** Those of a submission, oldest first, hidden ones too; none where there is none for the caller. */
    public List<Attachment> of(SubmissionId id) {
        return staff.there(id).map(_ -> attachments.of(id)).orElse(List.of());
    }

    /**
     * One with its content; empty if it is hidden or gone.
     *
     * @throws NotFound if there is no such submission for the caller
     * @throws CareRefused if the caller has opened as many submissions today as the place allows
     */
    public Optional<OpenedFile> open(SubmissionId id, AttachmentId file) {
        Submission submission = staff.there(id).orElseThrow(Staff::noSuchStory);
        reading.countAt(submission);
        Optional<OpenedFile> opened = attachments.open(id, file);
        opened.ifPresent(_ -> audit.record("telling.file-read", List.of(id.value(), file.value())));
        return opened;
    }

    /** Says that somebody has looked at all files that are there; its author is told. */
    public Submission read(ExpectedVersion seen) {
        return acts.note(seen, Kind.FILES_READ, Optional.empty());
    }

    /**
     * Hides one from the team; its author is told why, and still has it.
     *
     * @throws CareRefused if it is hidden already
     */
    public Submission hide(ExpectedVersion seen, AttachmentId file, Attachment.HideReason reason) {
        requireThere(seen.submission());
        Attachment.Hidden hidden = new Attachment.Hidden(reason, staff.caller(), acts.now());
        if (!attachments.hide(seen.submission(), file, hidden)) {
            throw new CareRefused(Reason.NOT_NOW);
        }
        try {
            return acts.note(seen, Kind.FILE_HIDDEN, Optional.of(reason.name()));
        } catch (DecidedMeanwhile | NotFound nothingDone) {
            attachments.show(seen.submission(), file);
            throw nothingDone;
        }
    }

    /**
     * Shows it to the team again.
     *
     * @throws CareRefused if it is not hidden
     */
    public Submission showAgain(ExpectedVersion seen, AttachmentId file) {
        requireThere(seen.submission());
        Submission after = acts.note(seen, Kind.FILE_SHOWN_AGAIN, Optional.empty());
        if (!attachments.show(seen.submission(), file)) {
            throw new CareRefused(Reason.NOT_NOW);
        }
        return after;
    }

    private void requireThere(SubmissionId id) {
        if (staff.there(id).isEmpty()) {
            throw Staff.noSuchStory();
        }
    }
}
