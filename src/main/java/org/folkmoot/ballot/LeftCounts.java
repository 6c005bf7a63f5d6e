package org.folkmoot.ballot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.jobs.TriedAgain;
import org.folkmoot.platform.jobs.TriedAgain.Work.Left;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Counts questions that closed when their time has come, tries again what could not be counted until it is done, and says so to whoever shows them. */
@Component
class LeftCounts {

    private static final Logger LOG = LoggerFactory.getLogger(LeftCounts.class);
    private static final String WHAT = "Counting what closed and was not counted";

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final QuestionRecords records;
    private final ClosedRecords closed;
    private final Counter counter;
    private final ObjectProvider<SessionWatcher> watchers;
    private final TriedAgain again;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("counting").daemon().factory());

    @Autowired
    LeftCounts(
            QuestionRecords records,
            ClosedRecords closed,
            Counter counter,
            ObjectProvider<SessionWatcher> watchers,
            Clock clock) {
        this(records, closed, counter, watchers, clock, FIRST_PAUSE);
    }

    LeftCounts(
            QuestionRecords records,
            ClosedRecords closed,
            Counter counter,
            ObjectProvider<SessionWatcher> watchers,
            Clock clock,
            Duration firstPause) {
        this.records = records;
        this.closed = closed;
        this.counter = counter;
        this.watchers = watchers;
        this.clock = clock;
        this.again = new TriedAgain(WHAT, firstPause, LONGEST_PAUSE, this::count);
    }

    /** What the start could not count either. */
    @PostConstruct
    void begin() {
        if (counter.left() == Left.SOMETHING) {
            again.soon();
        }
        closed.toCount().forEach(one -> at(one.at()));
    }

    /** A question is to be counted at that time; at once if it is past. */
    void at(Instant due) {
        Duration until = Duration.between(clock.instant(), due).plus(A_MOMENT);
        if (!timer.isShutdown()) {
            var _ = timer.schedule(this::countNow, Math.max(0, until.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void countNow() {
        try {
            if (count() == Left.SOMETHING) {
                again.soon();
            }
        } catch (RuntimeException broken) {
            LOG.error("{} could not be done; it is tried again later", WHAT, broken);
            again.soon();
        }
    }

    /** Does it, or what is left of it soon: a question that is closed and not counted waits for nobody to look at it. */
    void orSoon(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException brokenOff) {
            soon();
            throw brokenOff;
        }
    }

    void soon() {
        again.soon();
    }

    private Left count() {
        List<QuestionPlace> left =
                closed.toCount().stream().map(ClosedRecords.ToCount::place).toList();
        counter.countWhatWasLeft();
        ItemByItem.each(WHAT, left, QuestionPlace::id, this::tellWatchers);
        return counter.left();
    }

    private void tellWatchers(QuestionPlace place) {
        records.find(place.assembly(), place.id())
                .ifPresent(question -> watchers.orderedStream()
                        .forEach(watcher -> watcher.changed(question.assembly(), question.session())));
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
        again.close();
    }
}
