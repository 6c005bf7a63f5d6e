package org.folkmoot.submission.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.folkmoot.people.CodeTries;
import org.folkmoot.platform.imports.IncomingFiles;
import org.folkmoot.platform.limit.Bulkhead;
import org.folkmoot.platform.limit.Busy;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.attachment.content.CheckedFile;
import org.folkmoot.submission.attachment.content.FileRefused;
import org.folkmoot.submission.attachment.content.FileRefused.Reason;
import org.folkmoot.submission.attachment.content.FileType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes a file in. While it comes over the wire it goes sealed into a file of its own, so that slow senders cost no memory and nothing of
 * theirs is ever on the disk in plain; then it is looked into, one file at a time, so that memory holds one.
 */
@Component
class FileIntake {

    /** One at a time, since a picture takes much of the memory; and by turns, so that nobody waits for all the files of another. */
    private static final Bulkhead.Limits AT_ONCE = new Bulkhead.Limits(1, 200, 20, Duration.ofSeconds(60));

    private final IncomingFiles incoming;
    private final AttachmentSeal seal;
    private final AttachmentFiles files;
    private final AttachmentRecords records;
    private final CodeTries tries;
    private final Clock clock;
    private final Bulkhead turns = new Bulkhead(AT_ONCE);
    private final AtomicLong last = new AtomicLong();

    FileIntake(
            IncomingFiles incoming,
            AttachmentSeal seal,
            AttachmentFiles files,
            AttachmentRecords records,
            CodeTries tries,
            Clock clock) {
        this.incoming = incoming;
        this.seal = seal;
        this.files = files;
        this.records = records;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Returns once it is on disk. If the same was kept meanwhile, that one stands.
     *
     * @throws IOException if it breaks off
     * @throws org.folkmoot.people.Refusal if more bytes of files came than may; what came of this one is gone again
     */
    Attachment keep(Submission submission, AttachmentId id, String name, InputStream content) throws IOException {
        Path arriving = incoming.next();
        try {
            take(submission, id, content, arriving);
            turns.enter(tries.turn());
            try {
                return keepChecked(submission, id, name, arriving);
            } finally {
                turns.leave();
            }
        } catch (Busy _) {
            throw new FileRefused(Reason.BUSY);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private void take(Submission submission, AttachmentId id, InputStream content, Path to) throws IOException {
        byte[] piece = new byte[1 << 16];
        long taken = 0;
        try (OutputStream sealed =
                seal.sealing(submission.contributor().value(), id.value(), Files.newOutputStream(to))) {
            for (int read = next(content, piece); read > 0; read = next(content, piece)) {
                taken += read;
                if (taken > Attachments.LARGEST) {
                    throw new FileRefused(Reason.TOO_LARGE);
                }
                tries.takeFile(submission.call().toString(), read);
                sealed.write(piece, 0, read);
            }
        }
    }

    /** A full piece, however it comes: each is counted in whole kilobytes. */
    private static int next(InputStream content, byte[] piece) throws IOException {
        return content.readNBytes(piece, 0, piece.length);
    }

    private Attachment keepChecked(Submission submission, AttachmentId id, String name, Path arrived)
            throws IOException {
        CheckedFile checked = checked(submission, id, arrived);
        AttachmentFiles.Written written = files.write(submission.id(), submission.contributor(), id, checked.clean());
        Attachment attachment = new Attachment(
                id,
                submission.id(),
                submission.contributor(),
                FileName.of(name, checked.type()),
                checked.type(),
                written.bytes(),
                written.digest(),
                moment(),
                Optional.empty());
        boolean kept = false;
        try {
            records.insert(attachment, written.file());
            kept = true;
            return attachment;
        } catch (DuplicateKeyException _) {
            return records.find(id)
                    .map(AttachmentRecords.Kept::attachment)
                    .filter(one -> one.submission().equals(submission.id()))
                    .orElseThrow(() -> new FileRefused(Reason.ID_TAKEN));
        } finally {
            if (!kept) {
                files.remove(written.file());
            }
        }
    }

    private CheckedFile checked(Submission submission, AttachmentId id, Path arrived) throws IOException {
        try (InputStream opened =
                seal.opening(submission.contributor().value(), id.value(), Files.newInputStream(arrived))) {
            byte[] bytes = opened.readAllBytes();
            return tries.within(CodeTries.Budget.CHECKING, () -> CheckedFile.of(bytes));
        }
    }

    /** Now, and later than any before. */
    Instant moment() {
        return Instant.ofEpochMilli(last.accumulateAndGet(clock.millis(), (before, now) -> Math.max(before + 1, now)));
    }

    /** Makes of what a device calls a file a name that is safe on any machine and ends as the file's type says. */
    static final class FileName {

        private static final int LONGEST = 100;
        private static final String UNSAFE = "/\\:*?\"<>|%&;";
        private static final Pattern ENDING = Pattern.compile("(\\.\\p{Alnum}{1,5})+$");

        private FileName() {}

        static String of(String given, FileType type) {
            String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
            StringBuilder kept = new StringBuilder();
            last.codePoints()
                    .filter(FileName::isShown)
                    .limit(LONGEST)
                    .forEach(c -> kept.appendCodePoint(UNSAFE.indexOf(c) < 0 ? c : '_'));
            String name = ENDING.matcher(kept)
                    .replaceFirst("")
                    .strip()
                    .replaceAll("^[.\\s-]+", "")
                    .strip();
            return (name.isEmpty() ? "file" : name) + "." + type.extension();
        }

        /** Not what turns the reading direction around, or is seen by nobody. */
        private static boolean isShown(int c) {
            int kind = Character.getType(c);
            return kind != Character.CONTROL
                    && kind != Character.FORMAT
                    && kind != Character.SURROGATE
                    && kind != Character.PRIVATE_USE
                    && kind != Character.UNASSIGNED
                    && kind != Character.LINE_SEPARATOR
                    && kind != Character.PARAGRAPH_SEPARATOR;
        }
    }
}
