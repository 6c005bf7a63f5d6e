package org.folkmoot.testimony.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.CodeTries;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.attachment.content.FileRefused;
import org.folkmoot.testimony.attachment.content.FileRefused.Reason;
import org.folkmoot.testimony.telling.Opener;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.TellingDoor;
import org.folkmoot.testimony.telling.TellingRefused;
import org.folkmoot.testimony.telling.TellingsInCare;
import org.springframework.stereotype.Service;

/**
 * Files that people add to what they tell: photos, sound and documents. What opens a telling opens its files. Each is checked by what is in it,
 * cleaned of what it tells beside that, sealed with its author's key, and gone with the telling.
 */
@Service
@AllowAnyone
public class Attachments {

    /** Largest file, in bytes. */
    public static final long LARGEST = 25L * 1024 * 1024;

    /** Most files of one telling. */
    public static final int MOST = 10;

    /** Most bytes of all files of one telling. */
    public static final long MOST_BYTES = 4 * LARGEST;

    private static final Caller PRODUCT = new Caller.Product("noting that a person added a file");

    private final TellingDoor door;
    private final TellingsInCare tellings;
    private final AttachmentRecords records;
    private final AttachmentFiles files;
    private final Arrival arrival;
    private final CodeTries tries;
    private final Callers callers;
    private final Audit audit;

    Attachments(
            TellingDoor door,
            TellingsInCare tellings,
            AttachmentRecords records,
            AttachmentFiles files,
            Arrival arrival,
            CodeTries tries,
            Callers callers,
            Audit audit) {
        this.door = door;
        this.tellings = tellings;
        this.records = records;
        this.files = files;
        this.arrival = arrival;
        this.tries = tries;
        this.callers = callers;
        this.audit = audit;
    }

    /**
     * Adds a file. Sent again under the same id it is kept once.
     *
     * @param name what the device calls it; decides nothing
     * @return as it is kept
     * @throws FileRefused if it can't be taken; nothing of it is kept then
     * @throws TellingRefused if what it should belong to is not there
     * @throws IOException if it breaks off on the way; nothing of it is kept then
     */
    public Attachment add(Opener opener, AttachmentId id, String name, InputStream content) throws IOException {
        tries.take(CodeTries.Kind.FILE);
        Telling telling = door.openToAdd(opener);
        if (records.isThere(id)) {
            return own(telling, id).attachment();
        }
        checkRoom(telling, MOST - 1);
        Attachment added = arrival.keep(telling, id, name, content);
        try {
            checkRoom(telling, MOST);
            door.open(opener);
        } catch (FileRefused | TellingRefused refused) {
            remove(telling, id);
            throw refused;
        }
        note(telling, Telling.Kind.FILE_ADDED);
        audit.record("telling.file-added", List.of(telling.id().value(), id.value()));
        return added;
    }

    /** Those that belong to the telling, oldest first. */
    public List<Attachment> of(Opener opener) {
        return records.of(door.open(opener).id());
    }

    /** @throws FileRefused if there is none of this id */
    public OpenedFile open(Opener opener, AttachmentId id) {
        AttachmentRecords.Kept kept = own(door.open(opener), id);
        return new OpenedFile(kept.attachment(), files.open(kept.attachment().contributor(), id, kept.file()));
    }

    /** Deletes one; one that is not there is deleted already. */
    public void remove(Opener opener, AttachmentId id) {
        Telling telling = door.open(opener);
        if (remove(telling, id)) {
            note(telling, Telling.Kind.FILE_REMOVED);
            audit.record("telling.file-removed", List.of(telling.id().value(), id.value()));
        }
    }

    private boolean remove(Telling telling, AttachmentId id) {
        Optional<AttachmentRecords.Kept> kept =
                records.find(id).filter(one -> one.attachment().telling().equals(telling.id()));
        kept.ifPresent(one -> {
            records.remove(id);
            files.remove(one.file());
        });
        return kept.isPresent();
    }

    private AttachmentRecords.Kept own(Telling telling, AttachmentId id) {
        Optional<AttachmentRecords.Kept> kept = records.find(id);
        if (kept.isEmpty()) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        return kept.filter(one -> one.attachment().telling().equals(telling.id()))
                .orElseThrow(() -> new FileRefused(Reason.ID_TAKEN));
    }

    private void checkRoom(Telling telling, int most) {
        List<Attachment> all = records.of(telling.id());
        if (all.size() > most) {
            throw new FileRefused(Reason.TOO_MANY);
        }
        if (all.stream().mapToLong(Attachment::bytes).sum() > MOST_BYTES) {
            throw new FileRefused(Reason.TOO_MUCH);
        }
    }

    /** What was sent tells its author and the team of it; of a draft nobody is told anything. */
    private void note(Telling telling, Telling.Kind kind) {
        if (!telling.isDraft()) {
            callers.as(
                    PRODUCT,
                    () -> tellings.change(
                            telling.id(), kept -> kept.with(kept.telling().with(arrival.act(kind)))));
        }
    }
}
