package org.folkmoot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.folkmoot.submission.Complaint;
import org.folkmoot.submission.Submission;

/**
 * A complaint for the team, without what was written.
 *
 * @param call the title of the call that the submission answers
 * @param owner the name of who looks after the complaint
 * @param due until when the next thing is to be done: acknowledge it, then answer it; empty once it is closed
 * @param late by how much it is overdue
 */
public record ComplaintItem(
        Submission submission,
        Complaint complaint,
        String call,
        Optional<String> owner,
        Optional<Instant> due,
        Optional<Duration> late) {

    /** Open ones first, the one due first before all; then what was closed, the latest first. */
    static final Comparator<ComplaintItem> ORDER = Comparator.comparing(
                    (ComplaintItem item) -> item.due().orElse(Instant.MAX))
            .thenComparing(item -> item.complaint().raised(), Comparator.reverseOrder())
            .thenComparing(item -> item.submission().id().value());

    public boolean isOpen() {
        return complaint.isOpen();
    }
}
