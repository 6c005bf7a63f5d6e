package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.IntsRefBuilder;

/**
 * Finds the words people use in one part of what was said far more than in all of it. Counts people, reads a sample of at
 * most {@link #SAMPLE} comments, and ranks by JLH: how much more often, in difference times ratio.
 */
final class TypicalWords {

    static final int SAMPLE = 1_500;
    private static final int SHORTEST = 3;
    /** A word is typical if at least so many times as usual as elsewhere. */
    private static final double LEAST_RATIO = 2;

    private final Analyzer analyzer;

    TypicalWords(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** What is known of one stem: who used it, and how it was written. */
    private static final class Use {
        private final Set<Integer> people = new HashSet<>();
        private final Map<String, Integer> spellings = new HashMap<>();
    }

    /**
     * @param leastPeople words that fewer people use are left out
     */
    List<TypicalWord> find(
            CountingSearcher searcher, ViewerFilter viewer, Narrowing narrowing, int leastPeople, int most)
            throws IOException {
        IntsRef sample = sample(searcher, viewer, narrowing);
        Map<String, Use> uses = new HashMap<>();
        StoredFields stored = searcher.storedFields();
        for (int i = 0; i < sample.length; i++) {
            int document = sample.ints[i];
            read(
                    stored.document(document, Set.of(Fields.WORDS)).get(Fields.WORDS),
                    searcher.contributor(document),
                    uses);
        }
        Map<String, Double> scores = new HashMap<>();
        for (Map.Entry<String, Use> entry : uses.entrySet()) {
            double here = (double) entry.getValue().people.size() / Math.max(1, sample.length);
            double everywhere = (double) searcher.getIndexReader().docFreq(new Term(Fields.WORDS, entry.getKey()))
                    / Math.max(1, searcher.getIndexReader().maxDoc());
            boolean isTypical = entry.getValue().people.size() >= leastPeople && here > everywhere * LEAST_RATIO;
            if (isTypical && everywhere > 0) {
                scores.put(entry.getKey(), (here - everywhere) * here / everywhere);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> word(uses.getOrDefault(entry.getKey(), new Use())))
                .toList();
    }

    private static TypicalWord word(Use use) {
        String spelling = use.spellings.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
        return new TypicalWord(spelling, use.people.size());
    }

    private void read(String words, int contributor, Map<String, Use> uses) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream(Fields.WORDS, words)) {
            CharTermAttribute stem = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute at = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String spelling =
                        words.substring(at.startOffset(), at.endOffset()).toLowerCase(java.util.Locale.ROOT);
                boolean isWord = stem.length() >= SHORTEST
                        && Character.isLetter(stem.charAt(0))
                        && !WordsAnalyzer.isSmall(spelling);
                if (isWord) {
                    Use use = uses.computeIfAbsent(stem.toString(), _ -> new Use());
                    use.people.add(contributor);
                    use.spellings.merge(spelling, 1, Integer::sum);
                }
            }
            tokens.end();
        }
    }

    private static IntsRef sample(CountingSearcher searcher, ViewerFilter viewer, Narrowing narrowing)
            throws IOException {
        Narrowed narrowed = new Narrowed(narrowing, searcher.dictionaries());
        IntsRefBuilder documents = new IntsRefBuilder();
        Collector collector = new Collector() {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) {
                Columns columns = searcher.columns(context.ord);
                return new LeafCollector() {
                    @Override
                    public void setScorer(Scorable scorer) {}

                    @Override
                    public void collect(int document) {
                        if (documents.length() < SAMPLE && narrowed.failures(columns, document) == 0) {
                            documents.append(context.docBase + document);
                        }
                    }
                };
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        };
        return searcher.search(viewer.over(MatchAllDocsQuery.INSTANCE), new CollectorManager<Collector, IntsRef>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            public IntsRef reduce(Collection<Collector> collectors) {
                return documents.get();
            }
        });
    }
}
