package org.folkmoot.submission.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.platform.jobs.DailyWork;
import org.springframework.stereotype.Component;

/** Deletes what an upload left behind that the end of the process cut off. */
@Component
record AttachmentSweep(AttachmentRecords records, AttachmentFiles files, Clock clock) implements DailyWork {

    /** No upload takes longer. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(6);

    @Override
    public String what() {
        return "Deleting files that never arrived whole";
    }

    @Override
    public void run() {
        Instant oldest = clock.instant().minus(ON_ITS_WAY);
        files.all().stream()
                .filter(one -> made(one.file()).isBefore(oldest))
                .filter(one -> !records.isKept(one.telling(), one.file()))
                .forEach(one -> files.remove(one.file()));
    }

    /** When a time-ordered id was made. */
    private static Instant made(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
