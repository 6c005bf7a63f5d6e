package org.folkmoot.evidence.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.folkmoot.evidence.lucene.IndexFolder.IndexOfAnotherStore;
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
    private static final String STORE = "store";
    private static final long MERGE_NANOS = Duration.ofMillis(2).toNanos();

    private final Directory directory;
    private final String store;
    private final IndexWriter writer;
    private final ForgettingMerges merges = new ForgettingMerges();
    private final SearcherManager searchers;
    private final ContributorOrdinals numbering = new ContributorOrdinals();
    private final Dictionaries dictionaries = new Dictionaries();
    private final Map<IndexReader.CacheKey, DocValuesCache> columns = new ConcurrentHashMap<>();

    private TestimonyIndex(Directory directory, Analyzer analyzer, String store) throws IOException {
        this.store = store;
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
     * @param store names the store that is indexed
     * @throws IndexOfAnotherStore if it was made from another
     * @throws IOException if it is damaged, of another layout or can't be read
     */
    static TestimonyIndex open(Path folder, Analyzer analyzer, String store) throws IOException {
        Directory directory = FSDirectory.open(folder);
        boolean isOpen = false;
        try {
            TestimonyIndex index = new TestimonyIndex(directory, analyzer, store);
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
            if (sequence().isPresent() && !committed(STORE).equals(Optional.of(store))) {
                throw new IndexOfAnotherStore();
            }
            Optional<String> layout = committed(LAYOUT);
            if (layout.isPresent() && !layout.get().equals(IndexFields.LAYOUT)) {
                throw new CorruptIndexException("Laid out as " + layout.get(), folder.toString());
            }
            read(searcher -> {
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                    leaf.reader().checkIntegrity();
                    DocValuesCache.readContributors(leaf.reader(), numbering);
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
            writer.addDocument(IndexFields.document(testimony, number(testimony)));
        }
    }

    /** Puts the testimony in the place of its earlier version; takes it out if it may not be analysed. */
    void put(Testimony testimony) throws IOException {
        if (testimony.uses().contains(WordsUse.ANALYSE)) {
            writer.updateDocument(IndexFields.term(testimony.id()), IndexFields.document(testimony, number(testimony)));
        } else {
            remove(testimony.id());
        }
    }

    void remove(TestimonyId id) throws IOException {
        writer.deleteDocuments(IndexFields.term(id));
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Puts everything written so far on disk, and with it up to where in the feed of changes that is. */
    void commit(long sequence) throws IOException {
        writer.setLiveCommitData(Map.of(SEQUENCE, Long.toString(sequence), LAYOUT, IndexFields.LAYOUT, STORE, store)
                .entrySet());
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

    /**
     * Rewrites the segments that hold a deleted document of the testimonies, in whatever wording, so that no file keeps its words. Other segments, whatever
     * was deleted in them, are left to merge when it is worth it.
     */
    void purge(Collection<TestimonyId> ids, long sequence) throws IOException {
        for (Set<String> holding = holding(ids); !holding.isEmpty(); holding = holding(ids)) {
            merges.name(holding);
            writer.forceMergeDeletes(true);
            // One that is being merged anyway is looked at again once it is.
            LockSupport.parkNanos(MERGE_NANOS);
        }
        // Also where none is left: a segment with nothing else in it went with them, and stays in the last commit and
        // on screens until now.
        commit(sequence);
        refresh();
        writer.deleteUnusedFiles();
    }

    /** The segments with a deleted document of the testimonies. */
    private Set<String> holding(Collection<TestimonyId> ids) throws IOException {
        Set<String> holding = new HashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                if (leaf.reader().hasDeletions() && holdsDeleted(leaf.reader(), ids)) {
                    holding.add(((SegmentReader) FilterLeafReader.unwrap(leaf.reader())).getSegmentName());
                }
            }
        }
        return holding;
    }

    private static boolean holdsDeleted(LeafReader segment, Collection<TestimonyId> ids) throws IOException {
        Terms terms = segment.terms(IndexFields.ID);
        Bits live = segment.getLiveDocs();
        if (terms == null || live == null) {
            return false;
        }
        TermsEnum term = terms.iterator();
        for (TestimonyId id : ids) {
            if (term.seekExact(IndexFields.term(id).bytes())) {
                PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
                for (int d = documents.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = documents.nextDoc()) {
                    if (!live.get(d)) {
                        return true;
                    }
                }
            }
        }
        return false;
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

    private DocValuesCache columnsOf(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        DocValuesCache known = columns.get(core.getKey());
        if (known != null) {
            return known;
        }
        DocValuesCache read = DocValuesCache.read(segment, dictionaries);
        if (columns.putIfAbsent(core.getKey(), read) == null) {
            core.addClosedListener(columns::remove);
        }
        return read;
    }

    private final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
            List<DocValuesCache> segments = new ArrayList<>();
            int contributors = 0;
            for (LeafReaderContext leaf : reader.leaves()) {
                DocValuesCache segment = columnsOf(leaf.reader());
                segments.add(segment);
                contributors = Math.max(contributors, segment.contributors());
            }
            return new CountingSearcher(reader, segments, contributors, dictionaries);
        }
    }
}
