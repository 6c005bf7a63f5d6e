package org.folkmoot.evidence.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;

/**
 * One index on disk. Written by one thread at a time and searched by any number. What was written is seen by searches after
 * {@link #refresh} and is on disk after {@link #commit}.
 */
final class TestimonyIndex implements Closeable {

    private static final String SEQUENCE = "sequence";
    private static final String LAYOUT = "layout";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Numbering numbering = new Numbering();
    private final Dictionaries dictionaries = new Dictionaries();
    private final Map<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();

    private TestimonyIndex(Directory directory, Analyzer analyzer) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, config(analyzer));
        boolean isOpen = false;
        try {
            this.searchers = new SearcherManager(writer, new Searchers());
            isOpen = true;
        } finally {
            if (!isOpen) {
                writer.rollback();
            }
        }
    }

    /**
     * Opens the index in the folder, a new one if there is none, and reads it through for damage.
     *
     * @throws IOException if it is damaged, of another layout or can't be read
     */
    static TestimonyIndex open(Path folder, Analyzer analyzer) throws IOException {
        Directory directory = FSDirectory.open(folder);
        boolean isOpen = false;
        try {
            TestimonyIndex index = new TestimonyIndex(directory, analyzer);
            isOpen = index.isSound(folder);
            return index;
        } finally {
            if (!isOpen) {
                directory.close();
            }
        }
    }

    private boolean isSound(Path folder) throws IOException {
        boolean isSound = false;
        try {
            Optional<String> layout = committed(LAYOUT);
            if (layout.isPresent() && !layout.get().equals(Fields.LAYOUT)) {
                throw new CorruptIndexException("Laid out as " + layout.get(), folder.toString());
            }
            read(searcher -> {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    leaf.reader().checkIntegrity();
                    Columns.readContributors(leaf.reader(), numbering);
                }
                return true;
            });
            isSound = true;
            return true;
        } finally {
            if (!isSound) {
                searchers.close();
                writer.rollback();
            }
        }
    }

    private IndexWriterConfig config(Analyzer analyzer) {
        TieredMergePolicy merges = new TieredMergePolicy();
        // Purging must take the last deleted document out of every segment.
        merges.setForceMergeDeletesPctAllowed(0);
        ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
        scheduler.setMaxMergesAndThreads(6, 1);
        return new IndexWriterConfig(analyzer)
                .setRAMBufferSizeMB(48)
                .setMergePolicy(merges)
                .setMergeScheduler(scheduler)
                // A refresh must not wait for merges: people wait for it.
                .setMaxFullFlushMergeWaitMillis(0)
                .setMergedSegmentWarmer(this::columnsOf);
    }

    /** Adds testimony that is certainly not in the index yet. */
    void add(Testimony testimony) throws IOException {
        if (testimony.uses().contains(WordsUse.ANALYSE)) {
            writer.addDocument(Fields.document(testimony, number(testimony)));
        }
    }

    /** Puts the testimony in the place of its earlier version; takes it out if it may not be analysed. */
    void put(Testimony testimony) throws IOException {
        if (testimony.uses().contains(WordsUse.ANALYSE)) {
            writer.updateDocument(Fields.term(testimony.id()), Fields.document(testimony, number(testimony)));
        } else {
            remove(testimony.id());
        }
    }

    void remove(TestimonyId id) throws IOException {
        writer.deleteDocuments(Fields.term(id));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Puts everything written so far on disk, and with it up to where in the feed of changes that is. */
    void commit(long sequence) throws IOException {
        writer.setLiveCommitData(
                Map.of(SEQUENCE, Long.toString(sequence), LAYOUT, Fields.LAYOUT).entrySet());
        writer.commit();
    }

    /** Up to where in the feed of changes the index was on disk when opened or last committed; empty for a new one. */
    OptionalLong sequence() {
        return committed(SEQUENCE).stream().mapToLong(Long::parseLong).findFirst();
    }

    private Optional<String> committed(String name) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data == null) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> entry : data) {
            if (entry.getKey().equals(name)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    boolean hasDeletions() {
        return writer.hasDeletions();
    }

    /** Rewrites every segment that holds a deleted document, so that no file keeps its words. */
    void purge(long sequence) throws IOException {
        writer.forceMergeDeletes(true);
        commit(sequence);
        refresh();
        writer.deleteUnusedFiles();
    }

    int documents() {
        return writer.getDocStats().numDocs;
    }

    /** Something to do with the index as it is at one moment. */
    @FunctionalInterface
    interface Reading<R> {
        R with(CountingSearcher searcher) throws IOException;
    }

    <R> R read(Reading<R> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.with((CountingSearcher) searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Closes without putting on disk what was not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private int number(Testimony testimony) {
        synchronized (numbering) {
            return numbering.of(testimony.contributor().value());
        }
    }

    private Columns columnsOf(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Columns known = columns.get(core.getKey());
        if (known != null) {
            return known;
        }
        Columns read = Columns.read(segment, dictionaries);
        if (columns.putIfAbsent(core.getKey(), read) == null) {
            core.addClosedListener(columns::remove);
        }
        return read;
    }

    private final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
            List<Columns> segments = new ArrayList<>();
            int contributors = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                Columns segment = columnsOf(leaf.reader());
                segments.add(segment);
                contributors = Math.max(contributors, segment.contributors());
            }
            return new CountingSearcher(reader, segments, contributors, dictionaries);
        }
    }
}
