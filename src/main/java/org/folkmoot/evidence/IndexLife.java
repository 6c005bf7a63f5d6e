package org.folkmoot.evidence;

import java.util.Collection;
import java.util.Set;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.change.ChangeSubscriber;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.platform.operator.Reindexing;
import org.folkmoot.testimony.Testimonies;
import org.folkmoot.testimony.TestimonyCopies;
import org.folkmoot.testimony.TestimonyId;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the index with the product, feeds it with changes, lets it forget what the store forgets, closes it before the store is closed. */
@Component
class IndexLife implements SmartLifecycle, ChangeSubscriber, Reindexing, TestimonyCopies {

    private final EvidenceIndex index;
    private volatile boolean isRunning;

    IndexLife(EvidenceIndex index) {
        this.index = index;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Testimonies.CHANGE_KIND);
    }

    @Override
    public void changed(Change change) {
        index.changed(change);
    }

    @Override
    public long keptUpTo(long heard) {
        return Math.min(heard, index.committed());
    }

    @Override
    public void forget(Collection<TestimonyId> ids) {
        index.forget(ids);
    }

    @Override
    public void rebuild(JobProgress progress) {
        index.rebuild(progress);
    }

    @Override
    public void start() {
        index.open();
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        Uncheck.run(() -> index.close());
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Once closed it stays closed: a context that tests set aside for a while keeps it open. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Before anything that asks it, such as the web server, and after all of it when stopping. */
    @Override
    public int getPhase() {
        return -1_000;
    }
}
