package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.lucene.Filter.CompiledFilter;

/** The ids of everything that was found, in order, as the index is at one moment. Takes 24 bytes for each. */
final class AllHits implements Collector {

    private static final int START = 64;

    private final CountingSearcher searcher;
    private final CompiledFilter narrowed;
    private final HitOrder order;
    /** What the hit is ranked by above, its number below. */
    private long[] ranked = new long[START];

    private long[] high = new long[START];
    private long[] low = new long[START];

    private int size;

    private AllHits(CountingSearcher searcher, SearchRequest sought, HitOrder order) {
        this.searcher = searcher;
        this.narrowed = new CompiledFilter(sought.narrowing(), searcher.dictionaries());
        this.order = order;
    }

    /** @param order best match only where there are words to match */
    static List<UUID> of(CountingSearcher searcher, SearchRequest sought, Query words, HitOrder order)
            throws IOException {
        AllHits all = new AllHits(searcher, sought, order);
        searcher.collect(sought.viewer().over(words), all);
        return all.ids();
    }

    @Override
    public ScoreMode scoreMode() {
        return order == HitOrder.BEST_MATCH ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        DocValuesCache columns = searcher.columns(context.ord);
        BinaryDocValues ids = DocValues.getBinary(context.reader(), IndexFields.ID);
        return new LeafCollector() {
            private Scorable scorer = NO_SCORE;

            @Override
            public void setScorer(Scorable scored) {
                scorer = scored;
            }

            @Override
            public void collect(int document) throws IOException {
                if (narrowed.failures(columns, document) == 0 && ids.advanceExact(document)) {
                    add(rank(columns.day(document), scorer), IndexFields.uuid(ids.binaryValue()));
                }
            }
        };
    }

    private static final Scorable NO_SCORE = new Scorable() {
        @Override
        public float score() {
            return 0;
        }
    };

    /** The lower, the earlier in the list; what has no day comes last. */
    private int rank(int day, Scorable scorer) throws IOException {
        return switch (order) {
            case BEST_MATCH -> Integer.MAX_VALUE - Float.floatToIntBits(scorer.score());
            case NEWEST -> day == DocValuesCache.NO_DAY ? Integer.MAX_VALUE : -day;
            case OLDEST -> day == DocValuesCache.NO_DAY ? Integer.MAX_VALUE : day;
        };
    }

    private void add(int rank, UUID id) {
        if (size == ranked.length) {
            ranked = Arrays.copyOf(ranked, size * 2);
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        high[size] = id.getMostSignificantBits();
        low[size] = id.getLeastSignificantBits();
        ranked[size] = (long) rank << 32 | size;
        size++;
    }

    private List<UUID> ids() {
        Arrays.sort(ranked, 0, size);
        return new AbstractList<>() {
            @Override
            public UUID get(int index) {
                int number = (int) ranked[index];
                return new UUID(high[number], low[number]);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
