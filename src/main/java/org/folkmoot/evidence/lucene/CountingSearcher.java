package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.folkmoot.evidence.lucene.Filter.CompiledFilter;

/** The index at one moment, with the columns of each segment and who spoke more than once. */
final class CountingSearcher extends IndexSearcher {

    private final List<DocValuesCache> columns;
    private final ContributorOrder byContributor;
    private final Dictionaries dictionaries;

    /**
     * @param contributors one more than the highest number in use
     */
    CountingSearcher(IndexReader reader, List<DocValuesCache> columns, int contributors, Dictionaries dictionaries) {
        super(reader);
        this.columns = columns;
        this.dictionaries = dictionaries;
        this.byContributor = new ContributorOrder(columns, contributors);
    }

    DocValuesCache columns(int segment) {
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

    /**
     * @param document its number in the whole index
     */
    boolean isWanted(int document, CompiledFilter narrowed) {
        int segment = ReaderUtil.subIndex(document, getIndexReader().leaves());
        return narrowed.failures(
                        columns.get(segment),
                        document - getIndexReader().leaves().get(segment).docBase)
                == 0;
    }

    /** Hands every match to the collector, on the calling thread alone: the searcher has no other, so that one collector serves all segments. */
    void collect(Query query, Collector collector) throws IOException {
        search(query, new CollectorManager<Collector, Collector>() {
            @Override
            public Collector newCollector() {
                return collector;
            }

            @Override
            public Collector reduce(Collection<Collector> collectors) {
                return collector;
            }
        });
    }

    Dictionaries dictionaries() {
        return dictionaries;
    }

    /** The documents of those who have several, deleted ones included. */
    ContributorOrder byContributor() {
        return byContributor;
    }

    /**
     * The documents of all who have several, those of one person one after the other. Made once for each state of the index, deleted documents included; takes 4 bytes a document,
     * and 4 more for one of these.
     */
    static final class ContributorOrder {

        /** Where a document stands whose person has no other. */
        static final int ALONE = -1;

        /** For each document of the whole index where it stands, or {@link #ALONE}. */
        private final int[] places;

        private final int[] documents;

        ContributorOrder(List<DocValuesCache> segments, int contributors) {
            int[] next = new int[contributors];
            int size = 0;
            for (DocValuesCache segment : segments) {
                size += segment.size();
                for (int document = 0; document < segment.size(); document++) {
                    next[segment.contributor(document)]++;
                }
            }
            documents = new int[beginnings(next)];
            places = new int[size];
            int base = 0;
            for (DocValuesCache segment : segments) {
                for (int document = 0; document < segment.size(); document++) {
                    int contributor = segment.contributor(document);
                    if (next[contributor] == ALONE) {
                        places[base + document] = ALONE;
                    } else {
                        places[base + document] = next[contributor];
                        documents[next[contributor]++] = base + document;
                    }
                }
                base += segment.size();
            }
        }

        /** Puts where each person's documents begin in the place of how many they are; returns how many stand in the order. */
        private static int beginnings(int[] counts) {
            int begin = 0;
            for (int contributor = 0; contributor < counts.length; contributor++) {
                int count = counts[contributor];
                counts[contributor] = count > 1 ? begin : ALONE;
                begin += count > 1 ? count : 0;
            }
            return begin;
        }

        /** Where the document stands, or {@link #ALONE}. */
        int place(int document) {
            return places[document];
        }

        /** The document that stands there, by its number in the whole index. */
        int document(int place) {
            return documents[place];
        }

        /** How many documents stand in it. */
        int size() {
            return documents.length;
        }
    }
}
