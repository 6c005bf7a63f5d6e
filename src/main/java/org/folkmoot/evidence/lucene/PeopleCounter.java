package org.folkmoot.evidence.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.folkmoot.evidence.Count;
import org.folkmoot.evidence.lucene.CountingSearcher.ContributorOrder;

/** Counts comments and different people under numbered values. The comments of one person have to be counted one after the other: see {@link Recurring}. */
final class PeopleCounter {

    private final int[] comments;
    private final int[] people;
    /** One more than the number of the person who was counted last under the value. */
    private final int[] last;

    PeopleCounter(int values) {
        this.comments = new int[values];
        this.people = new int[values];
        this.last = new int[values];
    }

    /** @param contributor as {@link Recurring} hands them out, or {@link Recurring#NOBODY_ELSE} */
    void add(int value, int contributor) {
        comments[value]++;
        if (contributor == Recurring.NOBODY_ELSE) {
            people[value]++;
        } else if (last[value] != contributor + 1) {
            last[value] = contributor + 1;
            people[value]++;
        }
    }

    int comments(int value) {
        return comments[value];
    }

    Count count(int value) {
        return new Count(people[value], comments[value]);
    }

    int values() {
        return comments.length;
    }

    /**
     * The documents of people who have several, put aside until all are known, to be counted person by person: then no table has to remember who was counted
     * where. Takes a bit for each such document of the index.
     */
    static final class Recurring {

        /** Stands for a person with a single document, who can be counted at once. */
        static final int NOBODY_ELSE = -1;

        private final CountingSearcher searcher;
        private final ContributorOrder order;
        private final FixedBitSet aside;

        Recurring(CountingSearcher searcher) {
            this.searcher = searcher;
            this.order = searcher.byContributor();
            this.aside = new FixedBitSet(Math.max(1, order.size()));
        }

        /** What is done with each document. */
        @FunctionalInterface
        interface Visit {
            void at(DocValuesCache columns, int document, int contributor);
        }

        /**
         * Puts the document aside if its person may have others.
         *
         * @param document its number in the whole index
         * @return false if nobody has to wait for it: then it is to be counted for {@link #NOBODY_ELSE}
         */
        boolean takes(int document) {
            int place = order.place(document);
            if (place == ContributorOrder.ALONE) {
                return false;
            }
            aside.set(place);
            return true;
        }

        /** Visits all that were put aside, those of one person one after the other. */
        void forEach(Visit visit) {
            int place = aside.nextSetBit(0);
            while (place != DocIdSetIterator.NO_MORE_DOCS) {
                int document = order.document(place);
                int segment =
                        ReaderUtil.subIndex(document, searcher.getIndexReader().leaves());
                LeafReaderContext leaf = searcher.getIndexReader().leaves().get(segment);
                DocValuesCache columns = searcher.columns(segment);
                int within = document - leaf.docBase;
                visit.at(columns, within, columns.contributor(within));
                place = place + 1 < aside.length() ? aside.nextSetBit(place + 1) : DocIdSetIterator.NO_MORE_DOCS;
            }
        }
    }
}
