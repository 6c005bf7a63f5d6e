package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * What is counted of the documents of one segment, as arrays in memory: about 24 bytes a document. Read once
 * for each segment, for segments never change.
 */
final class Columns {

    /** No day is known. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Nothing is known: no service, no step of feeling. */
    static final int NONE = -1;

    final int[] contributor;
    final int[] service;
    final int[] place;
    final int[] day;
    final byte[] felt;
    final byte[] uses;
    /** Themes of document d stand from themeEnd[d] up to, not including, themeEnd[d + 1]. */
    final int[] themeEnd;

    final int[] theme;

    private final int contributors;

    private Columns(LeafReader segment, Dictionaries dictionaries) throws IOException {
        int size = segment.maxDoc();
        contributor = numbers(segment, Fields.CONTRIBUTOR, NONE);
        contributors = Arrays.stream(contributor).max().orElse(NONE) + 1;
        day = numbers(segment, Fields.DAY, NO_DAY);
        felt = bytes(numbers(segment, Fields.FELT, NONE));
        uses = bytes(numbers(segment, Fields.USES, 0));
        service = ordinals(segment, Fields.SERVICE, dictionaries.services());
        place = ordinals(segment, Fields.PLACE, dictionaries.places());
        themeEnd = new int[size + 1];
        theme = themes(segment, dictionaries.themes(), themeEnd);
    }

    static Columns read(LeafReader segment, Dictionaries dictionaries) throws IOException {
        return new Columns(segment, dictionaries);
    }

    /** Takes the contributors of a segment into the numbering, when an index is opened. */
    static void readContributors(LeafReader segment, Numbering numbering) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(segment, Fields.CONTRIBUTOR);
        BinaryDocValues ids = DocValues.getBinary(segment, Fields.CONTRIBUTOR_ID);
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (ids.advanceExact(numbers.docID())) {
                numbering.known(Fields.uuid(ids.binaryValue()), Math.toIntExact(numbers.longValue()));
            }
        }
    }

    /** One more than the highest number of a contributor. */
    int contributors() {
        return contributors;
    }

    boolean hasTheme(int document, boolean[] wanted) {
        for (int i = themeEnd[document]; i < themeEnd[document + 1]; i++) {
            if (theme[i] < wanted.length && wanted[theme[i]]) {
                return true;
            }
        }
        return false;
    }

    private static int[] numbers(LeafReader segment, String field, int absent) throws IOException {
        int[] column = new int[segment.maxDoc()];
        Arrays.fill(column, absent);
        NumericDocValues values = DocValues.getNumeric(segment, field);
        for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            column[d] = Math.toIntExact(values.longValue());
        }
        return column;
    }

    private static byte[] bytes(int[] numbers) {
        byte[] column = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            column[i] = (byte) numbers[i];
        }
        return column;
    }

    private static int[] ordinals(LeafReader segment, String field, Dictionary dictionary) throws IOException {
        int[] column = new int[segment.maxDoc()];
        Arrays.fill(column, NONE);
        SortedDocValues values = DocValues.getSorted(segment, field);
        int[] numbers = new int[values.getValueCount()];
        for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = dictionary.number(Fields.uuid(values.lookupOrd(ordinal)));
        }
        for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            column[d] = numbers[values.ordValue()];
        }
        return column;
    }

    private static int[] themes(LeafReader segment, Dictionary dictionary, int[] ends) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, Fields.THEME);
        int[] numbers = new int[Math.toIntExact(values.getValueCount())];
        for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = dictionary.number(Fields.uuid(values.lookupOrd(ordinal)));
        }
        int[] themes = new int[segment.maxDoc()];
        int filled = 0;
        for (int d = 0; d < segment.maxDoc(); d++) {
            ends[d] = filled;
            if (values.advanceExact(d)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    themes = ArrayUtil.grow(themes, filled + 1);
                    themes[filled++] = numbers[Math.toIntExact(values.nextOrd())];
                }
            }
        }
        ends[segment.maxDoc()] = filled;
        return Arrays.copyOf(themes, filled);
    }
}
