package org.folkmoot.submission.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.submission.SubmissionFollower;
import org.folkmoot.submission.SubmissionId;
import org.springframework.stereotype.Component;

/** Where a submission goes, its files go; and what an upload left behind that the end of the process cut off goes each day. */
@Component
record AttachmentSweep(AttachmentRecords records, AttachmentFiles files, Clock clock)
        implements SubmissionFollower, DailyWork {

    /** No upload takes longer. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(6);

    @Override
    public void gone(SubmissionId submission) {
        files.removeAll(submission);
        records.removeAll(submission);
    }

    @Override
    public String what() {
        return "Deleting files that never arrived whole";
    }

    @Override
    public void run() {
        Instant oldest = clock.instant().minus(ON_ITS_WAY);
        files.all().stream()
                .filter(one -> made(one.file()).isBefore(oldest))
                .filter(one -> !records.isKept(one.submission(), one.file()))
                .forEach(one -> files.remove(one.file()));
    }

    /** When a time-ordered id was made. */
    private static Instant made(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
