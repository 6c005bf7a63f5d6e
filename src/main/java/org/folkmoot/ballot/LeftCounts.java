package org.folkmoot.ballot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.jobs.TriedAgain;
import org.folkmoot.platform.jobs.TriedAgain.Work.Left;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Counts questions that closed and could not be counted then, a minute later and until it is done, and says so to whoever shows them. */
@Component
class LeftCounts {

    private static final String WHAT = "Counting what closed and was not counted";
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final QuestionRecords records;
    private final Counter counter;
    private final ObjectProvider<SessionWatcher> watchers;
    private final TriedAgain again;

    @Autowired
    LeftCounts(QuestionRecords records, Counter counter, ObjectProvider<SessionWatcher> watchers) {
        this(records, counter, watchers, FIRST_PAUSE);
    }

    LeftCounts(QuestionRecords records, Counter counter, ObjectProvider<SessionWatcher> watchers, Duration firstPause) {
        this.records = records;
        this.counter = counter;
        this.watchers = watchers;
        this.again = new TriedAgain(WHAT, firstPause, LONGEST_PAUSE, this::count);
    }

    /** What the start could not count either. */
    @PostConstruct
    void begin() {
        if (counter.left() == Left.SOMETHING) {
            again.soon();
        }
    }

    /** Something may be left: a close or a count broke off. */
    void soon() {
        again.soon();
    }

    private Left count() {
        List<QuestionPlace> closed = records.placesOf(Question.State.CLOSED);
        counter.countWhatWasLeft();
        ItemByItem.each(WHAT, closed, QuestionPlace::id, this::tellWatchers);
        return counter.left();
    }

    private void tellWatchers(QuestionPlace place) {
        records.find(place.assembly(), place.id())
                .ifPresent(question -> watchers.orderedStream()
                        .forEach(watcher -> watcher.changed(question.assembly(), question.session())));
    }

    @PreDestroy
    void end() {
        again.close();
    }
}
