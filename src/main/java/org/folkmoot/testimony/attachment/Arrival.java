package org.folkmoot.testimony.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.folkmoot.people.CodeTries;
import org.folkmoot.platform.imports.IncomingFiles;
import org.folkmoot.testimony.attachment.content.CheckedFile;
import org.folkmoot.testimony.attachment.content.FileRefused;
import org.folkmoot.testimony.attachment.content.FileRefused.Reason;
import org.folkmoot.testimony.telling.Telling;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Takes a file in. While it comes over the wire it goes sealed into a file of its own, so that slow senders cost no memory and nothing of
 * theirs is ever on the disk in plain; then it is looked into, one file at a time, so that memory holds one.
 */
@Component
class Arrival {

    private static final int SECONDS_TO_WAIT = 60;

    private final IncomingFiles incoming;
    private final AttachmentSeal seal;
    private final AttachmentFiles files;
    private final AttachmentRecords records;
    private final CodeTries tries;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);

    Arrival(
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
     */
    Attachment keep(Telling telling, AttachmentId id, String name, InputStream content) throws IOException {
        Path arriving = incoming.next();
        try {
            take(telling, id, content, arriving);
            waitForTurn();
            try {
                return keepChecked(telling, id, name, arriving);
            } finally {
                turn.release();
            }
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    Telling.Act act(Telling.Kind kind) {
        return new Telling.Act(kind, now(), Optional.empty(), Optional.empty());
    }

    private void take(Telling telling, AttachmentId id, InputStream content, Path to) throws IOException {
        byte[] piece = new byte[1 << 16];
        long taken = 0;
        try (OutputStream sealed = seal.sealing(telling.contributor().value(), id.value(), Files.newOutputStream(to))) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                taken += read;
                if (taken > Attachments.LARGEST) {
                    throw new FileRefused(Reason.TOO_LARGE);
                }
                sealed.write(piece, 0, read);
            }
        }
        tries.takeBytes(taken);
    }

    private Attachment keepChecked(Telling telling, AttachmentId id, String name, Path arrived) throws IOException {
        CheckedFile checked = checked(telling, id, arrived);
        AttachmentFiles.Written written = files.write(telling.id(), telling.contributor(), id, checked.clean());
        Attachment attachment = new Attachment(
                id,
                telling.id(),
                telling.contributor(),
                FileName.of(name, checked.type()),
                checked.type(),
                written.bytes(),
                written.digest(),
                now(),
                Optional.empty());
        boolean kept = false;
        try {
            records.insert(attachment, written.file());
            kept = true;
            return attachment;
        } catch (DuplicateKeyException _) {
            return records.find(id)
                    .map(AttachmentRecords.Kept::attachment)
                    .filter(one -> one.telling().equals(telling.id()))
                    .orElseThrow(() -> new FileRefused(Reason.ID_TAKEN));
        } finally {
            if (!kept) {
                files.remove(written.file());
            }
        }
    }

    private CheckedFile checked(Telling telling, AttachmentId id, Path arrived) throws IOException {
        try (InputStream opened =
                seal.opening(telling.contributor().value(), id.value(), Files.newInputStream(arrived))) {
            return CheckedFile.of(opened.readAllBytes());
        }
    }

    private void waitForTurn() {
        try {
            if (!turn.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new FileRefused(Reason.BUSY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FileRefused(Reason.BUSY);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
