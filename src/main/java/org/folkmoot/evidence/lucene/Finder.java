package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.folkmoot.evidence.EvidenceHit.Why;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.lucene.Filter.CompiledFilter;
import org.folkmoot.evidence.lucene.Found.Hit;
import org.folkmoot.evidence.lucene.HitReader.Tier;
import org.folkmoot.evidence.lucene.NearWords.Spelling;
import org.folkmoot.testimony.TestimonyId;

/**
 * Carries out a search. Looks for some of the words or others for them, what has all of them first; where hardly anything has, also for words spelt
 * nearly so. Whether to widen depends on what the viewer may see alone.
 */
record Finder(Analyzer analyzer) {

    /** Fewer comments than this, and spelling is forgiven. */
    private static final int FEW_COMMENTS = 3;

    /**
     * @param ranked what was searched for
     * @param words what is marked in a hit
     * @param tiers for what a hit is shown, the first that it matches; else for the why
     */
    private record Attempt(Query ranked, Query words, List<Tier> tiers, Why why, FacetCounter counter, TopDocs top) {

        int comments() {
            return counter.total().comments();
        }
    }

    Found find(CountingSearcher searcher, SearchRequest sought) throws IOException {
        ParsedQuery asked = asked(sought);
        Attempt best = best(searcher, sought, asked);
        ScoreDoc[] ranked = best.top().scoreDocs;
        List<Hit> hits = new ArrayList<>();
        if (ranked.length > sought.offset()) {
            HitReader reader = new HitReader(searcher, best.words(), best.why(), best.tiers(), sought.longest());
            for (int i = sought.offset(); i < ranked.length; i++) {
                hits.add(reader.read(ranked[i].doc));
            }
        }
        Optional<String> suggestion = best.comments() == 0 && !asked.isEmpty()
                ? new Spelling(analyzer).suggest(searcher, sought)
                : Optional.empty();
        return new Found(best.counter().total(), best.counter().facets(), hits, asked.widened(), suggestion);
    }

    private ParsedQuery asked(SearchRequest sought) {
        return ParsedQuery.of(sought.text(), analyzer, sought.thesaurus().orElse(Thesaurus.none()));
    }

    /** Everything that would be found, in order: the ids now, the words when they are asked for. */
    List<UUID> all(CountingSearcher searcher, SearchRequest sought) throws IOException {
        Attempt best = best(searcher, sought, asked(sought));
        boolean byMatch = sought.order() == HitOrder.BEST_MATCH && best.why() != Why.CHOICE;
        HitOrder order = sought.order() == HitOrder.BEST_MATCH && !byMatch ? HitOrder.NEWEST : sought.order();
        return AllHits.of(searcher, sought, best.ranked(), order);
    }

    /** Those of the ids that are there still and still within what is sought, whole and in the same order. */
    List<Hit> read(CountingSearcher searcher, SearchRequest sought, List<UUID> ids) throws IOException {
        CompiledFilter narrowed = new CompiledFilter(sought.narrowing(), searcher.dictionaries());
        HitReader reader =
                new HitReader(searcher, MatchAllDocsQuery.INSTANCE, Why.CHOICE, List.of(), Integer.MAX_VALUE);
        List<Hit> hits = new ArrayList<>();
        for (UUID id : ids) {
            TopDocs found =
                    searcher.search(sought.viewer().over(new TermQuery(IndexFields.term(new TestimonyId(id)))), 1);
            if (found.scoreDocs.length > 0 && searcher.isWanted(found.scoreDocs[0].doc, narrowed)) {
                hits.add(reader.read(found.scoreDocs[0].doc));
            }
        }
        return hits;
    }

    private Attempt best(CountingSearcher searcher, SearchRequest sought, ParsedQuery asked) throws IOException {
        if (asked.isEmpty()) {
            return attempt(searcher, sought, asked.exact(), asked.exact(), Why.CHOICE, List.of());
        }
        if (sought.thesaurus().isEmpty()) {
            return attempt(searcher, sought, asked.exact(), asked.exact(), Why.YOUR_WORDS, List.of());
        }
        Tier typed = new Tier(asked.exact(), Why.YOUR_WORDS);
        List<Tier> tiers =
                asked.isWidened() ? List.of(typed, new Tier(asked.allWide(), Why.OTHER_WORDS)) : List.of(typed);
        Attempt some = attempt(searcher, sought, asked.ranked(), asked.some(), Why.SOME_OF_YOUR_WORDS, tiers);
        if (some.comments() >= FEW_COMMENTS) {
            return some;
        }
        Query near = asked.close(new NearWords(searcher.getIndexReader(), analyzer));
        Attempt close = attempt(searcher, sought, near, near, Why.CLOSE_IN_SPELLING, tiers);
        return close.comments() > some.comments() ? close : some;
    }

    private static Attempt attempt(
            CountingSearcher searcher, SearchRequest sought, Query ranked, Query marked, Why why, List<Tier> tiers)
            throws IOException {
        FacetCounter counter = new FacetCounter(searcher, sought);
        TopDocsCollector<?> top = top(searcher, sought, why);
        searcher.collect(sought.viewer().over(ranked), new CountingCollector(searcher, counter, top));
        counter.finish();
        return new Attempt(ranked, marked, tiers, why, counter, top.topDocs());
    }

    private static TopDocsCollector<?> top(CountingSearcher searcher, SearchRequest sought, Why why) {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        int wanted = Math.max(1, Math.min(sought.offset() + sought.size(), documents));
        boolean byMatch = sought.order() == HitOrder.BEST_MATCH && why != Why.CHOICE;
        return byMatch
                ? new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE).newCollector()
                : new TopFieldCollectorManager(byDay(sought.order()), wanted, null, Integer.MAX_VALUE).newCollector();
    }

    private static Sort byDay(HitOrder order) {
        boolean newestFirst = order != HitOrder.OLDEST;
        SortField day = new SortField(
                IndexFields.DAY, SortField.Type.LONG, newestFirst, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(day);
    }

    /** Counts every match and ranks those that are hits, in one pass. */
    record CountingCollector(CountingSearcher searcher, FacetCounter counter, TopDocsCollector<?> top)
            implements Collector {

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            DocValuesCache columns = searcher.columns(context.ord);
            LeafCollector ranked = top.getLeafCollector(context);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) throws IOException {
                    ranked.setScorer(scorer);
                }

                @Override
                public void collect(int document) throws IOException {
                    if (counter.count(columns, document, context.docBase)) {
                        ranked.collect(document);
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return top.scoreMode() == ScoreMode.COMPLETE_NO_SCORES ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
        }
    }
}
