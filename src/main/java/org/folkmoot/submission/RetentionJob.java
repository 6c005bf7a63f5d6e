package org.folkmoot.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.springframework.stereotype.Component;

/**
 * Keeps promises about time: a yes that has run out allows nothing, what should be reviewed is kept but shown to nobody, and drafts nobody came back
 * to are gone.
 */
@Component
record RetentionJob(
        SubmissionRecords records,
        PublishingFollower publishing,
        Removal removal,
        Contributors contributors,
        Audit audit,
        Clock clock)
        implements DailyWork {

    /** How long a draft waits for its author. */
    static final Duration DRAFT_KEPT = Duration.ofDays(60);

    @Override
    public String what() {
        return "Keeping consent and drafts up to date";
    }

    @Override
    public void run() {
        Instant oldest = clock.instant().minus(DRAFT_KEPT);
        records.each(page -> {
            each(
                    page.stream()
                            .filter(submission ->
                                    submission.isDraft() && submission.changed().isBefore(oldest)),
                    this::drop);
            publishing.bringInLine(page);
            // What an erasure that was cut off left of people whose key is gone.
            Set<UUID> erased = contributors.erasedOf(page.stream()
                    .map(submission -> submission.contributor().value())
                    .toList());
            each(
                    page.stream()
                            .filter(submission ->
                                    erased.contains(submission.contributor().value())),
                    removal::of);
        });
    }

    private void each(Stream<Submission> submissions, Consumer<Submission> work) {
        ItemByItem.each(
                what(), submissions.toList(), submission -> submission.id().value(), work);
    }

    private void drop(Submission draft) {
        contributors.erase(List.of(draft.contributor().value()));
        removal.of(draft);
        audit.record("telling.draft-dropped", List.of(draft.id().value()));
    }
}
