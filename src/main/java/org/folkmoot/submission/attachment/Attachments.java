package org.folkmoot.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.CodeTries;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.AuthorAccess;
import org.folkmoot.submission.AuthorCredential;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionRefused;
import org.folkmoot.submission.SubmissionsInModeration;
import org.folkmoot.submission.attachment.content.FileRefused;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.springframework.stereotype.Service;

/**
 * Files that people add to what they tell: photos, sound and documents. What opens a submission opens its files. Each is checked by what is in it,
 * cleaned of what it tells beside that, sealed with its author's key, and gone with the submission.
 */
@Service
@AllowAnyone
public class Attachments {

    /** Largest file, in bytes. */
    public static final long LARGEST = 25L * 1024 * 1024;

    /** Most files of one submission. */
    public static final int MOST = 10;

    /** Most bytes of all files of one submission. */
    public static final long MOST_BYTES = 4 * LARGEST;

    private final AuthorAccess authors;
    private final SubmissionsInModeration submissions;
    private final AttachmentRecords records;
    private final AttachmentFiles files;
    private final FileIntake arrival;
    private final CodeTries tries;
    private final Audit audit;

    Attachments(
            AuthorAccess authors,
            SubmissionsInModeration submissions,
            AttachmentRecords records,
            AttachmentFiles files,
            FileIntake arrival,
            CodeTries tries,
            Audit audit) {
        this.authors = authors;
        this.submissions = submissions;
        this.records = records;
        this.files = files;
        this.arrival = arrival;
        this.tries = tries;
        this.audit = audit;
    }

    /**
     * Adds a file. Sent again under the same id it is kept once.
     *
     * @param name what the device calls it; decides nothing
     * @return as it is kept
     * @throws FileRefused if it can't be taken; nothing of it is kept then
     * @throws SubmissionRefused if what it should belong to is not there
     * @throws IOException if it breaks off on the way; nothing of it is kept then
     */
    public Attachment add(AuthorCredential credential, AttachmentId id, String name, InputStream content)
            throws IOException {
        tries.take(CodeTries.Kind.FILE);
        Submission submission = authors.openToAdd(credential);
        if (records.isThere(id)) {
            Attachment kept = own(submission, id).attachment();
            Submission.Act addition = note(Submission.Kind.FILE_ADDED, kept.added());
            if (cameAfterSending(submission, kept) && !submission.acts().contains(addition)) {
                tellOf(submission, id, addition);
            }
            return kept;
        }
        checkRoom(submission, MOST - 1);
        Attachment added = arrival.keep(submission, id, name, content);
        try {
            checkRoom(submission, MOST);
            authors.open(credential);
        } catch (FileRefused | SubmissionRefused refused) {
            kept(submission, id).ifPresent(this::remove);
            throw refused;
        }
        tellOf(submission, id, note(Submission.Kind.FILE_ADDED, added.added()));
        return added;
    }

    private static boolean cameAfterSending(Submission submission, Attachment kept) {
        return submission.sent().filter(sent -> !kept.added().isBefore(sent)).isPresent();
    }

    /** By its moment, which no other file of the submission has, a note is known to be there. */
    private static Submission.Act note(Submission.Kind kind, Instant moment) {
        return new Submission.Act(kind, moment, Optional.empty(), Optional.empty());
    }

    /**
     * What was sent tells its author and the team of it, once; of a draft nobody is told anything. Where the process ends before that, who adds or removes
     * the file again has it made.
     */
    private void tellOf(Submission submission, AttachmentId id, Submission.Act act) {
        audit.record(Submission.Act.inTrail(act.kind()), List.of(submission.id().value(), id.value()));
        if (!submission.isDraft()) {
            submissions.change(
                    submission.id(),
                    kept -> kept.submission().acts().contains(act)
                            ? kept
                            : kept.with(kept.submission().with(act)));
        }
    }

    /** Those that belong to the submission, oldest first. */
    public List<Attachment> of(AuthorCredential credential) {
        return records.of(authors.open(credential).id());
    }

    /**
     * @throws FileRefused if there is none of this id
     * @throws org.folkmoot.people.Refusal if too much was read from this address
     */
    public OpenedFile open(AuthorCredential credential, AttachmentId id) {
        AttachmentRecords.Kept kept = own(authors.open(credential), id);
        tries.takeFileRead(kept.attachment().bytes());
        return opened(kept);
    }

    /**
     * All that belong to the submission, oldest first. Nothing is read of any before it is asked for.
     *
     * @throws org.folkmoot.people.Refusal if too much was read from this address
     */
    public List<OpenedFile> openAll(AuthorCredential credential) {
        Submission submission = authors.open(credential);
        List<AttachmentRecords.Kept> all = records.of(submission.id()).stream()
                .flatMap(file -> kept(submission, file.id()).stream())
                .toList();
        tries.takeFileRead(
                all.stream().mapToLong(one -> one.attachment().bytes()).sum());
        return all.stream().map(this::opened).toList();
    }

    private OpenedFile opened(AttachmentRecords.Kept kept) {
        Attachment file = kept.attachment();
        return new OpenedFile(file, files.open(file.contributor(), file.id(), kept.file()));
    }

    /** Deletes one; one that is not there is deleted already. It is told of first, since nobody would find it afterwards. */
    public void remove(AuthorCredential credential, AttachmentId id) {
        Submission submission = authors.open(credential);
        kept(submission, id)
                .ifPresent(kept -> records.removing(id, arrival.moment()).ifPresent(moment -> {
                    tellOf(submission, id, note(Submission.Kind.FILE_REMOVED, moment));
                    remove(kept);
                }));
    }

    private void remove(AttachmentRecords.Kept kept) {
        records.remove(kept.attachment().id());
        files.remove(kept.file());
    }

    private Optional<AttachmentRecords.Kept> kept(Submission submission, AttachmentId id) {
        return records.find(id).filter(one -> one.attachment().submission().equals(submission.id()));
    }

    private AttachmentRecords.Kept own(Submission submission, AttachmentId id) {
        return kept(submission, id)
                .orElseThrow(() -> new FileRefused(records.find(id).isEmpty() ? Reason.UNKNOWN : Reason.ID_TAKEN));
    }

    private void checkRoom(Submission submission, int most) {
        List<Attachment> all = records.of(submission.id());
        if (all.size() > most) {
            throw new FileRefused(Reason.TOO_MANY);
        }
        if (all.stream().mapToLong(Attachment::bytes).sum() > MOST_BYTES) {
            throw new FileRefused(Reason.TOO_MUCH);
        }
    }
}
