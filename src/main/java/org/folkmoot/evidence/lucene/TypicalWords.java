package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.folkmoot.evidence.Voices;
import org.folkmoot.evidence.lucene.Filter.CompiledFilter;

/**
 * Finds the words that people use in one part of what the viewer may see far more than in all of it. Compares people with people: the share of those heard
 * in the part who use a word with the share of those heard anywhere within the viewer's reach. Reads two samples of at most {@link #SAMPLE} comments, however
 * much was said, and ranks by JLH: how much more often, in difference times ratio. The samples are of people, by chance but the same each time: nobody is in
 * them for having spoken early or often.
 */
record TypicalWords(Analyzer analyzer) {

    static final int SAMPLE = 1_500;
    private static final int SHORTEST = 3;
    /** A word is typical if at least so many times as usual as in all. */
    private static final double LEAST_RATIO = 2;
    /** What fewer people have in common is chance. Kept from nobody: who is shown these words may read each comment. */
    private static final int LEAST_PEOPLE = 3;

    /** What is known of one stem: who used it, and how it was written. */
    private static final class Use {
        private final Set<Integer> people = new HashSet<>();
        private final Map<String, Integer> spellings = new HashMap<>();
    }

    /** The people of a sample, and the stems they use. */
    private record Heard(Set<Integer> people, Map<String, Use> uses) {

        int using(String stem) {
            Use use = uses.get(stem);
            return use == null ? 0 : use.people.size();
        }

        /** The share that uses the stem; never 0, as a sample says nothing of what it has not. */
        double share(String stem) {
            return (double) Math.max(1, using(stem)) / Math.max(1, people.size());
        }
    }

    List<Voices.Typical> find(CountingSearcher searcher, ViewerFilter viewer, Filter narrowing, int most)
            throws IOException {
        Heard here = heard(searcher, sample(searcher, viewer, narrowing));
        Heard everywhere = heard(searcher, sample(searcher, viewer, Filter.none()));
        Map<String, Double> scores = new HashMap<>();
        here.uses().forEach((stem, use) -> {
            double share = here.share(stem);
            double usual = everywhere.share(stem);
            if (use.people.size() >= LEAST_PEOPLE && share > usual * LEAST_RATIO) {
                scores.put(stem, (share - usual) * share / usual);
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> word(here.uses().getOrDefault(entry.getKey(), new Use())))
                .toList();
    }

    private Heard heard(CountingSearcher searcher, int[] sample) throws IOException {
        Heard heard = new Heard(new HashSet<>(), new HashMap<>());
        StoredFields stored = searcher.storedFields();
        for (int document : sample) {
            int contributor = searcher.contributor(document);
            heard.people().add(contributor);
            read(
                    stored.document(document, Set.of(IndexFields.WORDS)).get(IndexFields.WORDS),
                    contributor,
                    heard.uses());
        }
        return heard;
    }

    private static Voices.Typical word(Use use) {
        String spelling = use.spellings.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
        return new Voices.Typical(spelling, use.people.size());
    }

    private void read(String words, int contributor, Map<String, Use> uses) throws IOException {
        try (TokenStream tokens = analyzer.tokenStream(IndexFields.WORDS, words)) {
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

    /** A document that is in the sample as long as its person's lot is among the lowest. */
    private record Drawn(int lot, int document) implements Comparable<Drawn> {

        @Override
        public int compareTo(Drawn other) {
            return Comparator.comparingInt(Drawn::lot)
                    .thenComparingInt(Drawn::document)
                    .compare(this, other);
        }
    }

    /** A number that says nothing about when a person came. */
    private static int lot(int contributor) {
        return (int) (((contributor + 1) * 0x9E3779B97F4A7C15L) >>> 33);
    }

    private static int[] sample(CountingSearcher searcher, ViewerFilter viewer, Filter narrowing) throws IOException {
        CompiledFilter narrowed = new CompiledFilter(narrowing, searcher.dictionaries());
        // The highest first, so that it is the one to go.
        PriorityQueue<Drawn> drawn = new PriorityQueue<>(Comparator.reverseOrder());
        Collector collector = new Collector() {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) {
                DocValuesCache columns = searcher.columns(context.ord);
                return new LeafCollector() {
                    @Override
                    public void setScorer(Scorable scorer) {}

                    @Override
                    public void collect(int document) {
                        int lot = lot(columns.contributor(document));
                        boolean isIn =
                                drawn.size() < SAMPLE || lot < drawn.element().lot();
                        if (isIn && narrowed.failures(columns, document) == 0) {
                            drawn.add(new Drawn(lot, context.docBase + document));
                            if (drawn.size() > SAMPLE) {
                                drawn.remove();
                            }
                        }
                    }
                };
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        };
        searcher.collect(viewer.over(MatchAllDocsQuery.INSTANCE), collector);
        return drawn.stream().mapToInt(Drawn::document).sorted().toArray();
    }
}
