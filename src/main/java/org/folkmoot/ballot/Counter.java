package org.folkmoot.ballot;

import jakarta.annotation.PostConstruct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts questions that closed. Counting again gives the same and does no harm, so that a count cut short by the end of the process
 * is made when it starts again.
 */
@Component
class Counter {

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

    private final QuestionRecords records;

    Counter(QuestionRecords records) {
        this.records = records;
    }

    @PostConstruct
    void countWhatWasLeft() {
        records.inState(Question.State.CLOSED).forEach(question -> {
            LOG.info("Counting question {}, which closed before the process ended", question.id());
            count(question);
        });
    }

    void count(Question question) {
        records.box(question.assembly(), question.id())
                .ifPresent(box ->
                        records.count(question.assembly(), question.id(), box.tally(), box.voters(), box.roll()));
    }
}
