package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.folkmoot.evidence.HitOrder;
import org.folkmoot.evidence.Why;

/**
 * Carries out a search. Looks for all words as typed; where hardly anything has them, also for words spelt nearly
 * so; and where nothing has, for some of the words. Whether to widen depends on what the viewer may see alone.
 */
final class Finder {

    /** Fewer comments than this, and spelling is forgiven. */
    private static final int FEW_COMMENTS = 3;

    private final Analyzer analyzer;

    Finder(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    private record Attempt(Query words, Why why, FacetCounter counter, TopDocs top) {

        int comments() {
            return counter.total().comments();
        }
    }

    Found find(CountingSearcher searcher, Sought sought) throws IOException {
        Asked asked = Asked.of(sought.text(), analyzer);
        Attempt best = best(searcher, sought, asked);
        Optional<Query> exact = best.why() == Why.CLOSE_IN_SPELLING ? Optional.of(asked.exact()) : Optional.empty();
        ScoreDoc[] ranked = best.top().scoreDocs;
        List<Hit> hits = new ArrayList<>();
        if (ranked.length > sought.offset()) {
            HitReader reader = new HitReader(searcher, best.words(), best.why(), exact, sought.longest());
            for (int i = sought.offset(); i < ranked.length; i++) {
                hits.add(reader.read(ranked[i].doc));
            }
        }
        Optional<String> suggestion = best.comments() == 0 && !asked.isEmpty()
                ? new Spelling(analyzer).suggest(searcher, sought)
                : Optional.empty();
        return new Found(best.counter().total(), best.counter().facets(), hits, suggestion);
    }

    private Attempt best(CountingSearcher searcher, Sought sought, Asked asked) throws IOException {
        if (asked.isEmpty()) {
            return attempt(searcher, sought, asked.exact(), Why.CHOICE);
        }
        Attempt exact = attempt(searcher, sought, asked.exact(), Why.YOUR_WORDS);
        if (exact.comments() >= FEW_COMMENTS) {
            return exact;
        }
        Attempt close = attempt(
                searcher,
                sought,
                asked.close(new NearWords(searcher.getIndexReader(), analyzer)),
                Why.CLOSE_IN_SPELLING);
        if (close.comments() > exact.comments()) {
            return close;
        }
        if (exact.comments() > 0 || asked.isOneWord()) {
            return exact;
        }
        return attempt(searcher, sought, asked.some(), Why.SOME_OF_YOUR_WORDS);
    }

    private static Attempt attempt(CountingSearcher searcher, Sought sought, Query words, Why why) throws IOException {
        FacetCounter counter = new FacetCounter(searcher, sought);
        TopDocsCollector<?> top = top(searcher, sought, why);
        TopDocs found = searcher.search(sought.viewer().over(words), CountingCollector.manager(searcher, counter, top));
        return new Attempt(words, why, counter, found);
    }

    private static TopDocsCollector<?> top(CountingSearcher searcher, Sought sought, Why why) {
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
                Fields.DAY, SortField.Type.LONG, newestFirst, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(day);
    }
}
