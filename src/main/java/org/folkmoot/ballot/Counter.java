package org.folkmoot.ballot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.jobs.TriedAgain.Work.Left;
import org.folkmoot.platform.store.Shredder;
import org.springframework.stereotype.Component;

/**
 * Counts questions that closed and leaves nothing that joins voters and choices. Counting again gives the same and does no harm, so that a
 * count cut short by the end of the process is made, and its traces removed, when it starts again.
 */
@Component
class Counter implements DailyWork {

    private final QuestionRecords records;
    private final ClosedRecords closed;
    private final Shredder shredder;
    private final Clock clock;

    /** One after the other: writing the store anew twice at once gains nothing. */
    private final ExecutorService clearing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("clearing-votes").daemon().factory());

    Counter(QuestionRecords records, ClosedRecords closed, Shredder shredder, Clock clock) {
        this.records = records;
        this.closed = closed;
        this.shredder = shredder;
        this.clock = clock;
    }

    @PostConstruct
    void countWhatWasLeft() {
        ItemByItem.each("Counting what closed and was not counted", due().toList(), QuestionPlace::id, this::count);
        ItemByItem.each("Destroying keys of votes", closed.withTraces(), QuestionPlace::id, this::forget);
    }

    /** Whether anything closed is not counted, or anything is there still of votes that were. */
    Left left() {
        boolean isDone = due().findAny().isEmpty() && closed.withTraces().isEmpty();
        return isDone ? Left.NOTHING : Left.SOMETHING;
    }

    /** Questions that closed and whose time to be counted has come. */
    private Stream<QuestionPlace> due() {
        Instant now = clock.instant();
        return closed.toCount().stream().filter(one -> !one.at().isAfter(now)).map(ClosedRecords.ToCount::place);
    }

    /**
     * Counts a question that is closed, and does nothing to one that is not, or was opened again since. When this returns the key is destroyed; that no page
     * of the store holds a vote any more may take a moment longer.
     */
    void count(Question question) {
        if (closed.seal(question)) {
            countSealed(question.place());
        }
    }

    private void count(QuestionPlace place) {
        records.find(place.assembly(), place.id()).ifPresent(this::count);
    }

    private void countSealed(QuestionPlace question) {
        closed.box(question.assembly(), question.id(), Question.State.CLOSED).ifPresent(box -> {
            closed.count(question.assembly(), question.id(), box);
            forget(question);
        });
    }

    /** Destroys the key of a question whose votes are gone from its document, and what is left of them in the store. */
    void forget(QuestionPlace question) {
        records.destroyKey(question.id());
        clearing.execute(() -> clearEach(List.of(question)));
    }

    private void clear(QuestionPlace question) {
        records.destroyKey(question.id());
        shredder.shredStore();
        closed.noTraces(question.id());
    }

    @Override
    public String what() {
        return "Counting what closed, and removing what is left of votes that were counted";
    }

    @Override
    public void run() {
        countWhatWasLeft();
        clearEach(closed.withTraces());
    }

    private void clearEach(List<QuestionPlace> questions) {
        ItemByItem.each(what(), questions, QuestionPlace::id, this::clear);
    }

    @PreDestroy
    void finish() {
        clearing.close();
    }
}
