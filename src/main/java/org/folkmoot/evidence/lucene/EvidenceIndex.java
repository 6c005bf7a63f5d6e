package org.folkmoot.evidence.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.testimony.TestimonyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in use: follows the store, answers searches, and replaces itself by a new one when asked to or when
 * damaged. Everything in it can be had again from the store.
 */
public final class EvidenceIndex implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceIndex.class);

    private final IndexFolder folder;
    private final TestimonySource source;
    private final Feed feed;
    private final WordsAnalyzer analyzer = new WordsAnalyzer();
    private final Finder finder = new Finder(analyzer);
    private final TypicalWords typical = new TypicalWords(analyzer);
    private final Backlog backlog = new Backlog();
    private final Follower follower = new Follower(this, backlog);
    /** Held while documents are written or the index in use is exchanged. */
    private final ReentrantLock writing = new ReentrantLock();

    private final ReentrantLock rebuilding = new ReentrantLock();
    private volatile Optional<TestimonyIndex> inUse = Optional.empty();
    private volatile Optional<Rebuild> rebuild = Optional.empty();

    public EvidenceIndex(Path root, TestimonySource source, Feed feed) {
        this.folder = new IndexFolder(root);
        this.source = source;
        this.feed = feed;
    }

    /**
     * Opens the index and starts to follow. What the index missed, by a crash for example, is caught up in the
     * background; a missing or damaged index is rebuilt in the background.
     */
    public void open() {
        try {
            inUse = openInUse();
            OptionalLong sequence = inUse.isPresent() ? inUse.get().sequence() : OptionalLong.empty();
            if (inUse.isEmpty()) {
                inUse = Optional.of(TestimonyIndex.open(folder.create(), analyzer));
            }
            follower.start();
            // A feed that is behind the index is another store's, or an older copy of this one.
            if (sequence.isPresent() && sequence.getAsLong() <= feed.settled()) {
                feed.since(sequence.getAsLong()).forEach(this::changed);
            } else {
                follower.rebuildSoon();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The folder of the index can't be written", broken);
        }
    }

    private Optional<TestimonyIndex> openInUse() throws IOException {
        Optional<Path> path = folder.inUse();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            TestimonyIndex index = TestimonyIndex.open(path.get(), analyzer);
            folder.dropAllBut(path.get());
            return Optional.of(index);
        } catch (IOException | RuntimeException damaged) {
            LOG.warn(
                    "The index is damaged ({}) and will be rebuilt",
                    damaged.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Takes up a change of testimony: searches see it soon after. */
    public void changed(Change change) {
        if (change.ids().isEmpty()) {
            follower.rebuildSoon();
        } else {
            backlog.add(change);
        }
    }

    /** Finds what people said, within what the viewer may see. */
    public Found find(Sought sought) {
        return read(searcher -> finder.find(searcher, sought));
    }

    /** Counts people along two axes, within what the viewer may see. */
    public <R, C> Cross<R, C> count(ViewerFilter viewer, Narrowing narrowing, Axis<R> rows, Axis<C> columns) {
        return read(searcher -> CrossCounter.count(searcher, viewer, narrowing, rows, columns));
    }

    /** The words people use in a part of what the viewer may see far more than in all that was said, by how much. */
    public List<TypicalWord> typicalWords(ViewerFilter viewer, Narrowing narrowing, int leastPeople, int most) {
        return read(searcher -> typical.find(searcher, viewer, narrowing, leastPeople, most));
    }

    /** True if everything told so far can be found and no rebuild is due. */
    public boolean isCaughtUp() {
        return backlog.isEmpty() && !follower.isUnseen() && !follower.isRebuildDue() && rebuild.isEmpty();
    }

    /** How far a rebuild is, while one runs. */
    public Optional<Rebuild> rebuildUnderWay() {
        return rebuild;
    }

    public int documents() {
        return current().documents();
    }

    /**
     * Takes testimony out of the index and out of every file of it. Returns when it is gone, which a rebuild under way has to be waited for.
     */
    public void forget(Collection<TestimonyId> ids) {
        boolean isRebuilding = rebuild.isPresent();
        locked(() -> {
            for (TestimonyId id : ids) {
                current().remove(id);
                rebuild.ifPresent(running -> running.touch(List.of(id.value())));
            }
        });
        purge();
        if (isRebuilding) {
            rebuilding.lock();
            try {
                purge();
            } finally {
                rebuilding.unlock();
            }
        }
    }

    /**
     * Builds a new index beside the one in use, which goes on answering, and exchanges them.
     *
     * @throws org.folkmoot.platform.jobs.JobStopped if asked to stop; then the old index stays
     */
    public void rebuild(JobProgress progress) {
        rebuilding.lock();
        try {
            Rebuild running = new Rebuild(source, analyzer, folder);
            locked(() -> rebuild = Optional.of(running));
            boolean isBuilt = false;
            try {
                running.build(progress);
                locked(() -> exchange(running));
                isBuilt = true;
            } finally {
                rebuild = Optional.empty();
                if (!isBuilt) {
                    running.discard();
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            rebuilding.unlock();
        }
    }

    private void exchange(Rebuild built) throws IOException {
        built.catchUp();
        built.index().commit(reached());
        built.index().refresh();
        Optional<TestimonyIndex> old = inUse;
        folder.use(built.path());
        inUse = Optional.of(built.index());
        if (old.isPresent()) {
            old.get().close();
        }
        folder.dropAllBut(built.path());
    }

    /** Writes the testimonies as they stand in the store now. */
    void write(List<UUID> ids) throws IOException {
        locked(() -> {
            rebuild.ifPresent(running -> running.touch(ids));
            Rebuild.write(ids, source, current());
        });
    }

    void refresh() throws IOException {
        onCurrent(TestimonyIndex::refresh);
    }

    /** Puts on disk what was written, so that a restart has less to catch up. */
    void commit() throws IOException {
        long sequence = reached();
        onCurrent(index -> {
            index.commit(sequence);
            feed.keptUpTo(sequence);
        });
    }

    /** Clears files of what was deleted, if anything was. */
    void purge() {
        try {
            long sequence = reached();
            onCurrent(index -> {
                if (index.hasDeletions()) {
                    index.purge(sequence);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Work that may go on while documents are written. */
    @FunctionalInterface
    private interface Upkeep {
        void on(TestimonyIndex index) throws IOException;
    }

    /** If the index is exchanged meanwhile there is nothing left to do: a new one comes refreshed, kept and without deletions. */
    private void onCurrent(Upkeep upkeep) throws IOException {
        TestimonyIndex index = current();
        try {
            upkeep.on(index);
        } catch (AlreadyClosedException closed) {
            if (index == current()) {
                throw closed;
            }
        }
    }

    private long reached() {
        long settled = feed.settled();
        return backlog.reached(settled);
    }

    /** Reads the index as it is at one moment, and again if it was exchanged just then. */
    <R> R read(TestimonyIndex.Reading<R> reading) {
        while (true) {
            TestimonyIndex index = current();
            try {
                return index.read(reading);
            } catch (AlreadyClosedException closed) {
                if (index == current()) {
                    throw closed;
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private TestimonyIndex current() {
        return inUse.orElseThrow(() -> new IllegalStateException("The index is not open"));
    }

    /** Writing that may fail on the disk. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private void locked(Writing work) {
        writing.lock();
        try {
            work.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            writing.unlock();
        }
    }

    /** Stops following and puts on disk what was written. */
    @Override
    public void close() throws IOException {
        follower.close();
        locked(() -> {
            if (inUse.isPresent()) {
                if (!follower.isRebuildDue()) {
                    commit();
                }
                inUse.get().close();
                inUse = Optional.empty();
            }
        });
    }
}
