package org.folkmoot.submission;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.folkmoot.platform.store.Documents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * The follower of submissions that keeps the evidence in line with them: whatever changes a submission, and wherever the process ends, what analysts may find
 * comes to say what the submission says. A change stays in the feed until it was followed. One submission that can't be brought in line is tried a few
 * times and then set aside, so that it stops no other.
 */
@Component
class PublishingFollower implements ChangeSubscriber, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingFollower.class);

    /** After the index, which must be open to forget; before anything that people reach. */
    private static final int PHASE = -800;

    /** More than one, since taking words out waits for a rebuild of the index. */
    private static final int HANDS = 4;

    private static final int TRIES = 3;
    /** About half an hour: a store that can't be reached is no fault of a submission. */
    private static final int TRIES_AT_THE_STORE = 40;

    /** Each pause is four times the one before, five times over, up to nearly a minute. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private static final int SLOWEST = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Publishing publishing;
    private final SetAside aside;
    private final SubmissionRecords records;
    private final ChangeFeed feed;
    private final Callers callers;
    private final List<Thread> hands = new ArrayList<>();
    private volatile PublishingBacklog backlog = new PublishingBacklog();
    private volatile boolean isRunning;

    PublishingFollower(
            Publishing publishing, SetAside aside, SubmissionRecords records, ChangeFeed feed, Callers callers) {
        this.publishing = publishing;
        this.aside = aside;
        this.records = records;
        this.feed = feed;
        this.callers = callers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SubmissionRepository.CHANGE_KIND);
    }

    @Override
    public void changed(Change change) {
        if (change.ids().isEmpty()) {
            records.each(this::bringInLine);
        } else {
            change.ids().forEach(id -> backlog.urgent(new SubmissionId(id), change.sequence()));
        }
    }

    @Override
    public long keptUpTo(long heard) {
        return isRunning ? backlog.reached(heard) : 0;
    }

    /** Waits until what analysts may find is in line with the submission as it stands; after ten seconds it goes on by itself. */
    void await(SubmissionId id) {
        if (isRunning && !backlog.await(List.of(id), PATIENCE)) {
            LOG.warn("Story {} is not published as it stands yet; it goes on", id.value());
        }
    }

    /** Brings those of the submissions in line that are not. Returns when that is done, or has taken ten seconds. */
    void bringInLine(Collection<Submission> submissions) {
        List<SubmissionId> due = publishing.outOfLine(
                submissions.stream().filter(submission -> !submission.isDraft()).toList());
        due.forEach(backlog::patient);
        backlog.await(due, PATIENCE);
    }

    @Override
    public synchronized void start() {
        PublishingBacklog fresh = new PublishingBacklog();
        backlog = fresh;
        feed.since(0, kinds()).forEach(this::changed);
        aside.all().forEach(fresh::patient);
        for (int hand = 0; hand < HANDS; hand++) {
            // A thread of the product's own, of which nobody is the caller: the audit trail says what took the words
            // back.
            hands.add(Thread.ofVirtual()
                    .name("publishing-" + hand)
                    .start(() -> callers.runAs(
                            new Caller.Product("bringing the evidence in line with a telling"), () -> follow(fresh))));
        }
        isRunning = true;
    }

    private void follow(PublishingBacklog open) {
        try {
            Optional<PublishingBacklog.Due> due = open.next();
            while (due.isPresent()) {
                bringInLine(open, due.get());
                due = open.next();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringInLine(PublishingBacklog open, PublishingBacklog.Due due) {
        try {
            publishing.bringInLine(due.id());
            aside.remove(due.id());
            open.done(due);
        } catch (RuntimeException fault) {
            boolean isStore = fault instanceof DataAccessException || fault instanceof MongoException;
            if (due.failures() + 1 < (isStore ? TRIES_AT_THE_STORE : TRIES) || !isSetAside(due, fault)) {
                open.again(due, FIRST_PAUSE.multipliedBy(1L << (2 * Math.min(due.failures(), SLOWEST))));
            } else {
                open.done(due);
            }
        }
    }

    /** What stands in the evidence of it may say what it must not say any more. */
    private boolean isSetAside(PublishingBacklog.Due due, RuntimeException fault) {
        try {
            aside.add(due.id(), fault);
            publishing.takeOutOutdated(due.id());
            return true;
        } catch (RuntimeException again) {
            LOG.error(
                    "Story {} could not be set aside: {}",
                    due.id().value(),
                    again.getClass().getName());
            return false;
        }
    }

    @Override
    public synchronized void stop() {
        isRunning = false;
        backlog.close();
        try {
            for (Thread hand : hands) {
                if (!hand.join(PATIENCE)) {
                    LOG.warn("Publishing stories was interrupted; it goes on at the next start");
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        hands.clear();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Once stopped it stays so: a context that tests set aside for a while keeps it. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Submissions that could not be brought in line, by their ids and the kind of fault alone, until one day they can. Faults are few: all are at hand in memory. */
    @Repository
    static class SetAside {

        static final String COLLECTION = "tellings_set_aside";

        private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

        private final Documents<SubmissionId> documents;
        private final Clock clock;
        private final Set<SubmissionId> ids = ConcurrentHashMap.newKeySet();

        SetAside(MongoTemplate store, Clock clock) {
            this.documents =
                    new Documents<>(store, COLLECTION, document -> new SubmissionId(document.get("_id", UUID.class)));
            this.clock = clock;
            ids.addAll(documents.all());
        }

        void add(SubmissionId id, RuntimeException fault) {
            LOG.error("Story {} could not be published as it stands and is set aside", id.value(), fault);
            documents.put(new Document("_id", id.value())
                    .append("since", Date.from(clock.instant()))
                    .append("fault", fault.getClass().getName()));
            ids.add(id);
        }

        /** It is in line again. Writes only if it was set aside. */
        void remove(SubmissionId id) {
            if (ids.contains(id)) {
                documents.remove(id.value());
                ids.remove(id);
            }
        }

        List<SubmissionId> all() {
            return new ArrayList<>(ids);
        }
    }
}
