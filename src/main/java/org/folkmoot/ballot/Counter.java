package org.folkmoot.ballot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.TriedAgain.Work.Left;
import org.folkmoot.platform.store.Shredder;
import org.springframework.stereotype.Component;

/**
 * Counts questions that closed and leaves nothing that joins voters and choices. Counting again gives the same and does no harm, so that a
 * count cut short by the end of the process is made, and its traces removed, when it starts again.
 */
@Component
class Counter implements DailyWork {

    private final KeyedCount<QuestionPlace> count;

    Counter(QuestionRecords records, ClosedRecords closed, Shredder shredder, Clock clock) {
        this.count = new KeyedCount<>(what(), new QuestionBoxes(records, closed, clock), QuestionPlace::id, shredder);
    }

    private record QuestionBoxes(QuestionRecords records, ClosedRecords ended, Clock clock)
            implements KeyedCount.Boxes<QuestionPlace> {

        /** Whose time to be counted has come. */
        @Override
        public List<QuestionPlace> closed() {
            Instant now = clock.instant();
            return ended.toCount().stream()
                    .filter(one -> !one.at().isAfter(now))
                    .map(ClosedRecords.ToCount::place)
                    .toList();
        }

        @Override
        public List<QuestionPlace> withTraces() {
            return ended.withTraces();
        }

        /** False too if it was opened again since. */
        @Override
        public boolean count(QuestionPlace question) {
            Optional<BallotBox> sealed = records.find(question.assembly(), question.id())
                    .filter(ended::seal)
                    .flatMap(_ -> ended.box(question.assembly(), question.id(), Question.State.CLOSED));
            sealed.ifPresent(box -> ended.count(question.assembly(), question.id(), box));
            return sealed.isPresent();
        }

        @Override
        public void destroyKey(QuestionPlace question) {
            records.destroyKey(question.id());
        }

        @Override
        public void noTraces(QuestionPlace question) {
            ended.noTraces(question.id());
        }
    }

    @PostConstruct
    void countWhatWasLeft() {
        count.countWhatWasLeft();
    }

    /** Whether anything closed is not counted though it is time, or anything is there still of votes that were. */
    Left left() {
        return count.left();
    }

    /** When this returns the key is destroyed; that no page of the store holds a vote any more may take a moment longer. */
    void count(QuestionPlace question) {
        count.count(question);
    }

    /** Destroys the key of a question whose votes are gone from its document, and what is left of them in the store. */
    void forget(QuestionPlace question) {
        count.forget(question);
    }

    @Override
    public String what() {
        return "Counting what closed, and removing what is left of votes that were counted";
    }

    @Override
    public void run() {
        count.countAndClear();
    }

    @PreDestroy
    void finish() {
        count.close();
    }
}
