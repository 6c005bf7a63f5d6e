package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;

/** Counts every match and ranks those that are hits, in one pass. */
final class CountingCollector implements Collector {

    private final CountingSearcher searcher;
    private final FacetCounter counter;
    private final TopDocsCollector<?> top;

    private CountingCollector(CountingSearcher searcher, FacetCounter counter, TopDocsCollector<?> top) {
        this.searcher = searcher;
        this.counter = counter;
        this.top = top;
    }

    /** Collects on the calling thread alone: the searcher has no other, and the counts are shared by all segments. */
    static CollectorManager<CountingCollector, TopDocs> manager(
            CountingSearcher searcher, FacetCounter counter, TopDocsCollector<?> top) {
        return new CollectorManager<>() {
            @Override
            public CountingCollector newCollector() {
                return new CountingCollector(searcher, counter, top);
            }

            @Override
            public TopDocs reduce(Collection<CountingCollector> collectors) {
                return top.topDocs();
            }
        };
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        Columns columns = searcher.columns(context.ord);
        LeafCollector ranked = top.getLeafCollector(context);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                ranked.setScorer(scorer);
            }

            @Override
            public void collect(int document) throws IOException {
                if (counter.count(columns, document)) {
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
