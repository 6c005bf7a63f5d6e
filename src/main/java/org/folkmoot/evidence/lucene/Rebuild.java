package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.util.IOUtils;
import org.folkmoot.platform.jobs.JobProgress;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;

/** A new index while it is built from the store. Remembers what changes meanwhile, and writes that again at the end. */
final class Rebuild {

    /** Few enough to be written while searches and saves wait. */
    private static final int FEW = 2_000;

    private static final int MOST_ROUNDS = 20;

    private final TestimonySource source;
    private final Path path;
    private final TestimonyIndex index;
    private Set<UUID> touched = new HashSet<>();

    Rebuild(TestimonySource source, Analyzer analyzer, IndexFolder folder, String store) throws IOException {
        this.source = source;
        this.path = folder.create();
        this.index = TestimonyIndex.open(path, analyzer, store);
    }

    Path path() {
        return path;
    }

    TestimonyIndex index() {
        return index;
    }

    void build(JobProgress progress) throws IOException {
        AtomicLong done = new AtomicLong();
        progress.total(source.count());
        source.all(page -> {
            try {
                for (Testimony testimony : page) {
                    index.add(testimony);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            progress.at(done.addAndGet(page.size()), 0);
        });
        for (int round = 0; round < MOST_ROUNDS && waiting() > FEW; round++) {
            catchUp();
        }
    }

    /** Writes again what changed since the build began or since this was last called. */
    void catchUp() throws IOException {
        Set<UUID> changed;
        synchronized (this) {
            changed = touched;
            touched = new HashSet<>();
        }
        List<UUID> ids = new ArrayList<>(changed);
        for (int from = 0; from < ids.size(); from += Backlog.STEP) {
            write(ids.subList(from, Math.min(from + Backlog.STEP, ids.size())), source, index);
        }
    }

    synchronized void touch(List<UUID> ids) {
        touched.addAll(ids);
    }

    private synchronized int waiting() {
        return touched.size();
    }

    /** Drops what was built so far. */
    void discard() throws IOException {
        index.close();
        IOUtils.rm(path);
    }

    /** Brings the testimonies in the index to how they stand in the store. */
    static void write(List<UUID> ids, TestimonySource source, TestimonyIndex index) throws IOException {
        Set<UUID> gone = new HashSet<>(ids);
        for (Testimony testimony :
                source.find(ids.stream().map(TestimonyId::new).toList())) {
            gone.remove(testimony.id().value());
            index.put(testimony);
        }
        for (UUID id : gone) {
            index.remove(new TestimonyId(id));
        }
    }
}
