package org.folkmoot.evidence.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.folkmoot.testimony.Testimony;

/**
 * The same job with Lucene's own parts and nothing around them: some of the words within the places allowed, what has all of
 * them first, ten hits highlighted, comments counted by theme and by service. It counts no people.
 */
final class BareLucene implements Closeable {

    private static final String WORDS = "words";
    private static final String PLACE = "place";
    private static final String THEME = "theme";
    private static final String SERVICE = "service";
    private static final int HITS = 10;

    /** More than any score by words alone. */
    private static final float A_RANK = 1_000;

    private final Directory directory;
    private final Analyzer analyzer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;
    private final UnifiedHighlighter highlighter;
    private final Query allowed;

    private BareLucene(Directory directory, Analyzer analyzer, FacetsConfig config, int allowedPlaces)
            throws IOException {
        this.directory = directory;
        this.analyzer = analyzer;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        facets = new DefaultSortedSetDocValuesReaderState(reader, config);
        highlighter = new UnifiedHighlighter.Builder(searcher, analyzer).build();
        allowed = new TermInSetQuery(
                PLACE,
                IntStream.range(0, allowedPlaces)
                        .mapToObj(number -> bytes(Resampled.place(number).value()))
                        .toList());
    }

    static BareLucene build(Path folder, Resampled comments, Analyzer analyzer, int allowedPlaces) throws IOException {
        FieldType withOffsets = new FieldType(TextField.TYPE_STORED);
        withOffsets.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        FacetsConfig config = new FacetsConfig();
        config.setMultiValued(THEME, true);
        Directory directory = FSDirectory.open(folder);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(48))) {
            comments.all(page -> {
                try {
                    for (Testimony testimony : page) {
                        writer.addDocument(config.build(document(testimony, withOffsets)));
                    }
                } catch (IOException broken) {
                    throw new java.io.UncheckedIOException(broken);
                }
            });
        }
        return new BareLucene(directory, analyzer, config, allowedPlaces);
    }

    private static Document document(Testimony testimony, FieldType withOffsets) {
        Document document = new Document();
        document.add(new StringField("id", testimony.id().toString(), Field.Store.YES));
        document.add(new Field(WORDS, testimony.words(), withOffsets));
        document.add(new StringField(PLACE, bytes(testimony.place().value()), Field.Store.NO));
        testimony.themes().forEach(theme -> document.add(new SortedSetDocValuesFacetField(THEME, theme.toString())));
        testimony
                .services()
                .forEach(service -> document.add(new SortedSetDocValuesFacetField(SERVICE, service.toString())));
        return document;
    }

    /** Does the job once; returns something of all of it, so that none can be left out. */
    int search(String question) throws IOException {
        Query words = words(question);
        Query query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(allowed, Occur.FILTER)
                .build();
        Object[] found = searcher.search(
                query,
                new MultiCollectorManager(
                        new TopScoreDocCollectorManager(HITS, null, Integer.MAX_VALUE), new FacetsCollectorManager()));
        TopDocs top = (TopDocs) found[0];
        SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(facets, (FacetsCollector) found[1]);
        FacetResult themes = counts.getTopChildren(HITS, THEME);
        FacetResult services = counts.getTopChildren(HITS, SERVICE);
        String[] marked = highlighter.highlight(WORDS, words, top);
        return marked.length
                + (themes == null ? 0 : themes.labelValues.length)
                + (services == null ? 0 : services.labelValues.length);
    }

    /** How many comments match. */
    long count(String question) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(words(question), Occur.MUST)
                .add(allowed, Occur.FILTER)
                .build());
    }

    private Query words(String question) throws IOException {
        if (question.startsWith("\"")) {
            return new PhraseQuery(WORDS, terms(question).toArray(String[]::new));
        }
        List<String> terms = terms(question);
        if (terms.size() == 1) {
            return new TermQuery(new Term(WORDS, terms.getFirst()));
        }
        BooleanQuery.Builder some =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, terms.size() / 3));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String term : terms) {
            TermQuery query = new TermQuery(new Term(WORDS, term));
            some.add(query, Occur.SHOULD);
            all.add(query, Occur.MUST);
        }
        return new BooleanQuery.Builder()
                .add(some.build(), Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(all.build()), A_RANK), Occur.SHOULD)
                .build();
    }

    private List<String> terms(String text) throws IOException {
        List<String> terms = new java.util.ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(WORDS, text.toLowerCase(Locale.ROOT))) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
