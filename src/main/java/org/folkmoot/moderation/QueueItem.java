package org.folkmoot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.folkmoot.submission.Submission;

/**
 * A submission in the queue, without its words.
 *
 * @param call the title of the call it answers
 * @param owner the name of who looks after it
 * @param person whether a person waits for an answer of their own
 * @param due when it should be done, if anything is to be done
 * @param late by how much it is overdue
 */
public record QueueItem(
        Submission submission,
        String call,
        Optional<String> owner,
        PersonWaits person,
        Optional<Instant> due,
        Optional<Duration> late) {

    /** Whether a person waits for an answer of their own; they come first. */
    public enum PersonWaits {
        ANSWERED,
        NO
    }

    /** A person who waits before paper that waits, then what is due, or overdue, longest; what needs nothing last, the newest first. */
    static final Comparator<QueueItem> ORDER = Comparator.comparing((QueueItem item) -> item.person() == PersonWaits.NO)
            .thenComparing(item -> item.due().orElse(Instant.MAX))
            .thenComparing(item -> item.submission().sent().orElse(Instant.EPOCH), Comparator.reverseOrder())
            .thenComparing(item -> item.submission().id().value());
}
