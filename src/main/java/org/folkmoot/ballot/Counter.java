package org.folkmoot.ballot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final Shredder shredder;

    /** One after the other: writing the store anew twice at once gains nothing. */
    private final ExecutorService clearing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("clearing-votes").daemon().factory());

    Counter(QuestionRecords records, Shredder shredder) {
        this.records = records;
        this.shredder = shredder;
    }

    @PostConstruct
    void countWhatWasLeft() {
        ItemByItem.each(
                "Counting what closed and was not counted",
                records.placesOf(Question.State.CLOSED),
                QuestionPlace::id,
                this::count);
        ItemByItem.each("Destroying keys of votes", records.withTraces(), QuestionPlace::id, this::forget);
    }

    /** Whether anything closed is not counted, or anything is there still of votes that were. */
    Left left() {
        boolean isDone = records.placesOf(Question.State.CLOSED).isEmpty()
                && records.withTraces().isEmpty();
        return isDone ? Left.NOTHING : Left.SOMETHING;
    }

    /** When this returns the key is destroyed; that no page of the store holds a vote any more may take a moment longer. */
    void count(QuestionPlace question) {
        records.box(question.assembly(), question.id(), Question.State.CLOSED).ifPresent(box -> {
            records.count(question.assembly(), question.id(), box);
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
        records.noTraces(question.id());
    }

    @Override
    public String what() {
        return "Counting what closed, and removing what is left of votes that were counted";
    }

    @Override
    public void run() {
        countWhatWasLeft();
        clearEach(records.withTraces());
    }

    private void clearEach(List<QuestionPlace> questions) {
        ItemByItem.each(what(), questions, QuestionPlace::id, this::clear);
    }

    @PreDestroy
    void finish() {
        clearing.close();
    }
}
