package org.folkmoot.testimony.care;

import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.attachment.Attachment;
import org.folkmoot.testimony.attachment.AttachmentId;
import org.folkmoot.testimony.attachment.AttachmentsInCare;
import org.folkmoot.testimony.attachment.OpenedFile;
import org.folkmoot.testimony.care.CareRefused.Reason;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.Telling.Kind;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingsInCare;
import org.springframework.stereotype.Service;

/**
 * Photos, sound and documents of what was told, for the team of the place and nobody else: no analyst sees them. They open under the same rules as
 * the words, and each opening stands in the audit trail.
 */
@Service
@AllowSomewhere(Role.FACILITATOR)
public class FilesInCare {

    private static final Caller PRODUCT = new Caller.Product("opening files of what a person told for a reader");

    private final TellingsInCare tellings;
    private final AttachmentsInCare attachments;
    private final TellingReading reading;
    private final CareActs acts;
    private final Staff staff;
    private final Callers callers;
    private final Audit audit;

    FilesInCare(
            TellingsInCare tellings,
            AttachmentsInCare attachments,
            TellingReading reading,
            CareActs acts,
            Staff staff,
            Callers callers,
            Audit audit) {
        this.tellings = tellings;
        this.attachments = attachments;
        this.reading = reading;
        this.acts = acts;
        this.staff = staff;
        this.callers = callers;
        this.audit = audit;
    }

    /** Those of a telling, oldest first, hidden ones too; none where there is none for the caller. */
    public List<Attachment> of(TellingId id) {
        return there(id)
                .map(telling -> callers.as(PRODUCT, () -> attachments.of(id)))
                .orElse(List.of());
    }

    /**
     * One with its content; empty if it is hidden or gone.
     *
     * @throws NotFound if there is no such telling for the caller
     * @throws CareRefused if the caller has opened as many tellings today as the place allows
     */
    public Optional<OpenedFile> open(TellingId id, AttachmentId file) {
        Telling telling = there(id).orElseThrow(FilesInCare::none);
        reading.countAt(telling);
        Optional<OpenedFile> opened = callers.as(PRODUCT, () -> attachments.open(id, file));
        opened.ifPresent(_ -> audit.record("telling.file-read", List.of(id.value(), file.value())));
        return opened;
    }

    /** Says that somebody has looked at all files that are there; its author is told. */
    public Telling read(Seen seen) {
        return acts.note(seen, Kind.FILES_READ, Optional.empty());
    }

    /**
     * Hides one from the team; its author is told why, and still has it.
     *
     * @throws CareRefused if it is hidden already
     */
    public Telling hide(Seen seen, AttachmentId file, Attachment.HideReason reason) {
        requireThere(seen.telling());
        Attachment.Hidden hidden = new Attachment.Hidden(reason, staff.caller(), acts.now());
        if (!callers.as(PRODUCT, () -> attachments.hide(seen.telling(), file, hidden))) {
            throw new CareRefused(Reason.NOT_NOW);
        }
        try {
            return acts.note(seen, Kind.FILE_HIDDEN, Optional.of(reason.name()));
        } catch (DecidedMeanwhile | NotFound nothingDone) {
            callers.as(PRODUCT, () -> attachments.show(seen.telling(), file));
            throw nothingDone;
        }
    }

    /**
     * Shows it to the team again.
     *
     * @throws CareRefused if it is not hidden
     */
    public Telling showAgain(Seen seen, AttachmentId file) {
        requireThere(seen.telling());
        Telling after = acts.note(seen, Kind.FILE_SHOWN_AGAIN, Optional.empty());
        if (!callers.as(PRODUCT, () -> attachments.show(seen.telling(), file))) {
            throw new CareRefused(Reason.NOT_NOW);
        }
        return after;
    }

    private Optional<Telling> there(TellingId id) {
        return callers.as(PRODUCT, () -> tellings.find(id))
                .filter(telling -> staff.isOnTheTeam(telling.place()))
                .filter(CareQueue::isThere);
    }

    private void requireThere(TellingId id) {
        if (there(id).isEmpty()) {
            throw none();
        }
    }

    private static NotFound none() {
        return new NotFound("There is no such telling");
    }
}
