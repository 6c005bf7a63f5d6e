package org.folkmoot.floor.polls;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.ballot.KeyedCount;
import org.folkmoot.floor.polls.PollRecords.PollPlace;
import org.folkmoot.platform.jobs.DailyWork;
import org.folkmoot.platform.jobs.ItemByItem;
import org.folkmoot.platform.jobs.TriedAgain;
import org.folkmoot.platform.jobs.TriedAgain.Work.Left;
import org.folkmoot.platform.store.Shredder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts polls that closed and leaves nothing that joins members and answers; what fails is tried again a minute later and until it is done. */
@Component
class PollCounter implements DailyWork {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final PollRecords records;
    private final KeyedCount<PollPlace> count;
    private final ObjectProvider<SessionWatcher> watchers;
    private final TriedAgain again;

    PollCounter(PollRecords records, Shredder shredder, ObjectProvider<SessionWatcher> watchers) {
        this.records = records;
        this.count = new KeyedCount<>(what(), records, PollPlace::id, shredder);
        this.watchers = watchers;
        this.again = new TriedAgain(what(), FIRST_PAUSE, LONGEST_PAUSE, this::countLeft);
    }

    @PostConstruct
    void begin() {
        if (countLeft() == Left.SOMETHING) {
            again.soon();
        }
    }

    private Left countLeft() {
        List<PollPlace> closed = records.closed();
        count.countWhatWasLeft();
        ItemByItem.each(what(), closed, PollPlace::id, this::tellWatchers);
        return count.left();
    }

    private void tellWatchers(PollPlace place) {
        records.find(place)
                .ifPresent(poll ->
                        watchers.orderedStream().forEach(watcher -> watcher.changed(poll.assembly(), poll.session())));
    }

    /** Does what ends a poll; if that breaks off, what is left is done soon. */
    void orSoon(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException brokenOff) {
            again.soon();
            throw brokenOff;
        }
    }

    void count(PollPlace poll) {
        count.count(poll);
    }

    void forget(PollPlace poll) {
        count.forget(poll);
    }

    @Override
    public String what() {
        return "Counting polls that closed, and removing what is left of their answers";
    }

    @Override
    public void run() {
        count.countAndClear();
    }

    @PreDestroy
    void finish() {
        again.close();
        count.close();
    }
}
