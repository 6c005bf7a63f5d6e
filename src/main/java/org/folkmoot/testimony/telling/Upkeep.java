package org.folkmoot.testimony.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.jobs.DailyWork;
import org.springframework.stereotype.Component;

/**
 * Keeps promises about time: a yes that has run out allows nothing, what should be reviewed is kept but shown to nobody, and drafts nobody came back
 * to are gone.
 */
@Component
class Upkeep implements DailyWork {

    /** How long a draft waits for its author. */
    static final Duration DRAFT_KEPT = Duration.ofDays(60);

    private final TellingRecords records;
    private final TellingBook book;
    private final Publishing publishing;
    private final Removal removal;
    private final Contributors contributors;
    private final Audit audit;
    private final Clock clock;

    Upkeep(
            TellingRecords records,
            TellingBook book,
            Publishing publishing,
            Removal removal,
            Contributors contributors,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.publishing = publishing;
        this.removal = removal;
        this.contributors = contributors;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "Keeping consent and drafts up to date";
    }

    @Override
    public void run() {
        Instant oldest = clock.instant().minus(DRAFT_KEPT);
        records.inStage(Telling.Stage.DRAFT).stream()
                .filter(draft -> draft.changed().isBefore(oldest))
                .forEach(this::drop);
        records.inStage(Telling.Stage.PUBLISHED).stream()
                .flatMap(telling -> book.find(telling.id()).stream())
                .forEach(publishing::bringInLine);
        dropWhatIsErased();
    }

    /** What an erasure that was cut off left of people whose key is gone. */
    private void dropWhatIsErased() {
        List<Telling> all = Arrays.stream(Telling.Stage.values())
                .flatMap(stage -> records.inStage(stage).stream())
                .toList();
        Set<UUID> erased = contributors.erasedOf(
                all.stream().map(telling -> telling.contributor().value()).toList());
        all.stream()
                .filter(telling -> erased.contains(telling.contributor().value()))
                .forEach(removal::of);
    }

    private void drop(Telling draft) {
        contributors.erase(List.of(draft.contributor().value()));
        removal.of(draft);
        audit.record("telling.draft-dropped", List.of(draft.id().value()));
    }
}
