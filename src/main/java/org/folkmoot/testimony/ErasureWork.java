package org.folkmoot.testimony;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.folkmoot.people.Contributors;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.change.ChangeFeed;
import org.folkmoot.testimony.ChangedCounts.CountsChangedRecords;
import org.folkmoot.testimony.Erasures.Erasure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes words back, step by step. Each step may be cut off and done again; what comes first is what needs the words or the key, so that once the
 * key is destroyed the rest needs ids alone.
 */
@Component
class ErasureWork {

    private final Semaphore cutOff = new Semaphore(0);
    private final ErasureRecords erasures;
    private final TestimonyRecords records;
    private final WithdrawnRecords withdrawn;
    private final CountsChangedRecords counts;
    private final Contributors contributors;
    private final ObjectProvider<ErasureParticipant> participants;
    private final ChangeFeed feed;
    private final ObjectProvider<TestimonyCopies> copies;
    private final Audit audit;

    ErasureWork(
            ErasureRecords erasures,
            TestimonyRecords records,
            WithdrawnRecords withdrawn,
            CountsChangedRecords counts,
            Contributors contributors,
            ObjectProvider<ErasureParticipant> participants,
            ChangeFeed feed,
            ObjectProvider<TestimonyCopies> copies,
            Audit audit) {
        this.erasures = erasures;
        this.records = records;
        this.withdrawn = withdrawn;
        this.counts = counts;
        this.contributors = contributors;
        this.participants = participants;
        this.feed = feed;
        this.copies = copies;
        this.audit = audit;
    }

    /** Returns once it is done, on disk and in every copy. One at a time, so that what carries on a cut-off one never meets it under way. */
    void carryOut(Erasure begun) {
        try {
            finish(begun);
        } catch (RuntimeException broken) {
            cutOff.release();
            throw broken;
        }
    }

    /** Waits until one is cut off, or is asked to look. */
    void awaitCutOff() {
        cutOff.acquireUninterruptibly();
        cutOff.drainPermits();
    }

    /** The same, for no longer than that. */
    void awaitCutOff(Duration most) throws InterruptedException {
        if (cutOff.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            cutOff.drainPermits();
        }
    }

    /** Has who waits look. */
    void wake() {
        cutOff.release();
    }

    private synchronized void finish(Erasure begun) {
        if (erasures.isDone(begun)) {
            return;
        }
        Erasure found = switch (begun.kind()) {
            case WITHDRAWN -> withdraw(begun);
            case ERASED -> erase(begun);
        };
        copies.orderedStream().forEach(copy -> copy.forget(found.testimonies()));
        erasures.done(found);
        audit.record("testimony." + found.kind().name().toLowerCase(Locale.ROOT), List.of(found.id()));
    }

    /**
     * Carries on what was cut off, or what an older copy of the store does not know of. If the keys are destroyed already, nobody can tell
     * any more which files beside the store hold rows of theirs.
     */
    void carryOn(Erasure begun) {
        List<UUID> people =
                begun.contributors().stream().map(ContributorId::value).toList();
        if (!contributors.erasedOf(people).isEmpty()) {
            participants.orderedStream().forEach(ErasureParticipant::removeWhatMayBeTheirs);
        }
        finish(begun);
    }

    private Erasure withdraw(Erasure erasure) {
        erasures.save(erasure);
        counts.note(erasure, withdrawn.aroundThese(erasure.testimonies()));
        feed.write(Testimonies.CHANGE_KIND, values(erasure), () -> withdrawn.take(erasure.testimonies()));
        return erasure;
    }

    private Erasure erase(Erasure begun) {
        List<TestimonyFacts> said = withdrawn.around(begun.contributors());
        Erasure found = begun.finding(ids(said));
        erasures.save(found);
        ErasureParticipant.Traces traces = traces(said, begun);
        participants.orderedStream().forEach(participant -> participant.remove(traces));
        counts.note(found, said);
        contributors.erase(
                begun.contributors().stream().map(ContributorId::value).toList());
        // What came in while the files were read; from now on nothing of theirs can come in.
        Erasure all = found.finding(ids(withdrawn.around(begun.contributors())));
        erasures.save(all);
        if (!all.testimonies().isEmpty()) {
            feed.write(Testimonies.CHANGE_KIND, values(all), () -> {
                withdrawn.remove(all.testimonies());
                records.remove(all.testimonies());
            });
        }
        return all;
    }

    private ErasureParticipant.Traces traces(List<TestimonyFacts> said, Erasure erasure) {
        List<String> words = new ArrayList<>();
        List<String> references = new ArrayList<>();
        records.find(ids(said)).stream().map(Testimony::words).forEach(words::add);
        for (ContributorId contributor : erasure.contributors()) {
            withdrawn.of(contributor).stream().map(Testimony::words).forEach(words::add);
            contributors
                    .identity(contributor.value())
                    .map(identity -> identity.substring(identity.indexOf('\n') + 1))
                    .ifPresent(references::add);
        }
        return new ErasureParticipant.Traces(words, references);
    }

    private static Set<TestimonyId> ids(List<TestimonyFacts> said) {
        return said.stream().map(TestimonyFacts::id).collect(Collectors.toSet());
    }

    private static List<UUID> values(Erasure erasure) {
        return erasure.testimonies().stream().map(TestimonyId::value).toList();
    }
}
