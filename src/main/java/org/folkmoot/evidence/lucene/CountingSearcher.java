package org.folkmoot.evidence.lucene;

import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.FixedBitSet;

/** The index at one moment, with the columns of each segment and who spoke more than once. */
final class CountingSearcher extends IndexSearcher {

    private final List<Columns> columns;
    private final FixedBitSet repeats;
    private final Dictionaries dictionaries;

    /**
     * @param contributors one more than the highest number in use
     */
    CountingSearcher(IndexReader reader, List<Columns> columns, int contributors, Dictionaries dictionaries) {
        super(reader);
        this.columns = columns;
        this.dictionaries = dictionaries;
        this.repeats = new FixedBitSet(Math.max(1, contributors));
        FixedBitSet seen = new FixedBitSet(Math.max(1, contributors));
        for (Columns segment : columns) {
            for (int document = 0; document < segment.size(); document++) {
                int contributor = segment.contributor(document);
                if (seen.getAndSet(contributor)) {
                    repeats.set(contributor);
                }
            }
        }
    }

    Columns columns(int segment) {
        return columns.get(segment);
    }

    /**
     * @param document its number in the whole index
     */
    int contributor(int document) {
        int segment = ReaderUtil.subIndex(document, getIndexReader().leaves());
        return columns.get(segment)
                .contributor(document - getIndexReader().leaves().get(segment).docBase);
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    /** False only if the contributor has a single document, deleted ones included; then counting them needs no memory. */
    boolean repeats(int contributor) {
        return repeats.get(contributor);
    }
}
