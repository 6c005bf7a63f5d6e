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
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IORunnable;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.Voices;
import org.folkmoot.evidence.lucene.Axis.CrossTable;
import org.folkmoot.evidence.lucene.Found.Hit;
import org.folkmoot.platform.change.Change;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.testimony.TestimonyId;

/**
 * The index in use: follows the store, answers searches, and replaces itself by a new one when asked to or when
 * damaged. Everything in it can be had again from the store.
 */
public final class EvidenceIndex implements Closeable {

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
    /** Up to which change all is on disk; nothing is known of it before the first commit. */
    private volatile long committed;

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
            inUse = folder.openInUse(analyzer, feed.store());
            OptionalLong sequence = inUse.isPresent() ? inUse.get().sequence() : OptionalLong.empty();
            if (inUse.isEmpty()) {
                inUse = Optional.of(TestimonyIndex.open(folder.create(), analyzer, feed.store()));
            }
            follower.start();
            if (sequence.isPresent() && feed.continues(sequence.getAsLong())) {
                feed.since(sequence.getAsLong()).forEach(this::changed);
            } else {
                follower.rebuildSoon();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The folder of the index can't be written", broken);
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
    public Found find(SearchRequest sought) {
        return read(searcher -> finder.find(searcher, sought));
    }

    /** One testimony with its words whole, if the viewer may have it. */
    public Optional<Hit> find(TestimonyId id, ViewerFilter viewer) {
        SearchRequest one =
                new SearchRequest("", viewer, Filter.none(), HitOrder.NEWEST, 0, 1, List.of(), _ -> List.of());
        return read(searcher -> finder.read(searcher, one, List.of(id.value()))).stream()
                .findFirst();
    }

    /**
     * Hands over everything that is found, in the order of the search and with its words whole, however much it is. What is found is settled at the
     * beginning; each is read just before it is handed over, however long the one before took, so that what was taken away by then is not handed over.
     *
     * @param goesOn asked before each; nothing more is handed over once it is false
     */
    public void findAll(SearchRequest sought, BooleanSupplier goesOn, Consumer<Hit> each) {
        for (UUID id : read(searcher -> finder.all(searcher, sought))) {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            read(searcher -> finder.read(searcher, sought, List.of(id))).forEach(each);
        }
    }

    /** Counts people along two axes, within what the viewer may see. */
    public <R, C> CrossTable<R, C> count(ViewerFilter viewer, Filter narrowing, Axis<R> rows, Axis<C> columns) {
        return read(searcher -> CrossCounter.count(searcher, viewer, narrowing, rows, columns));
    }

    /** The words people use in a part of what the viewer may see far more than in all of it, by how much. */
    public List<Voices.Typical> typicalWords(ViewerFilter viewer, Filter narrowing, int most) {
        return read(searcher -> typical.find(searcher, viewer, narrowing, most));
    }

    /** True if everything told so far can be found and no rebuild is due. */
    public boolean isCaughtUp() {
        return backlog.isEmpty() && !follower.isUnseen() && !follower.isRebuildDue() && rebuild.isEmpty();
    }

    /** False while a new index is being built, when counts may still grow. */
    public boolean isComplete() {
        return rebuild.isEmpty();
    }

    /** Up to which change everything is on disk; 0 until that is known. */
    public long committed() {
        return committed;
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
        purge(ids);
        if (isRebuilding) {
            rebuilding.lock();
            try {
                purge(ids);
            } finally {
                rebuilding.unlock();
            }
        }
    }

    /**
     * Builds a new index beside the one in use, which goes on answering, and exchanges them.
     *
     * @throws org.folkmoot.platform.jobs.JobProgress.JobStopped if asked to stop; then the old index stays
     */
    public void rebuild(JobProgress progress) {
        rebuilding.lock();
        try {
            Rebuild running = new Rebuild(source, analyzer, folder, feed.store());
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
            committed = sequence;
            feed.keptUpTo(sequence);
        });
    }

    private void purge(Collection<TestimonyId> ids) {
        try {
            long sequence = reached();
            onCurrent(index -> index.purge(ids, sequence));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Does work that may go on while documents are written. If the index is exchanged meanwhile there is nothing left to do: a new one comes refreshed, kept and without deletions. */
    private void onCurrent(IOConsumer<TestimonyIndex> upkeep) throws IOException {
        TestimonyIndex index = current();
        try {
            upkeep.accept(index);
        } catch (AlreadyClosedException closed) {
            if (index == current()) {
                throw closed;
            }
        }
    }

    private long reached() {
        return backlog.reached(feed.settled());
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

    private void locked(IORunnable work) {
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
