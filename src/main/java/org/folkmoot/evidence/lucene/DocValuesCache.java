package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.folkmoot.evidence.lucene.Dictionaries.Dictionary;

/**
 * What is counted of the documents of one segment, as arrays in memory: about 28 bytes a document, what is read together side by side. Read once
 * for each segment, for segments never change.
 */
final class DocValuesCache {

    /** No day is known. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Nothing is known: no service, no step of feeling. */
    static final int NONE = -1;

    private static final int SERVICE_BITS = 30;
    private static final int DAY_BITS = 22;
    private static final int SMALL_BITS = 4;
    /** Set if the document is about more services than the first. */
    private static final long MORE_SERVICES = 1L << 62;

    private static final int DAY_SHIFT = SERVICE_BITS;
    private static final int FELT_SHIFT = DAY_SHIFT + DAY_BITS;
    private static final int USES_SHIFT = FELT_SHIFT + SMALL_BITS;
    /** Set if a reader is told something before the words. */
    private static final long NOTED = 1L << 63;

    /** Days are kept from 1 January 1700, so that they need no sign. */
    private static final int FIRST_DAY = -98_614;

    /** Far beyond the year 9999; what is later counts as this day. */
    private static final int MOST_DAYS = (1 << DAY_BITS) - 2;

    /** Service, day, step of feeling and uses, each one too high so that 0 is none. */
    private final long[] facts;

    private final int[] place;
    /** The contributor above, and where the document's themes begin below; the next document's begin where they end. */
    private final long[] who;

    private final int[] theme;
    /** The few documents about several services, ascending, and for each of them the services after the first. */
    private final int[] several;

    private final int[][] moreServices;

    private final int contributors;

    private DocValuesCache(LeafReader segment, Dictionaries dictionaries) throws IOException {
        int size = segment.maxDoc();
        int[] contributor = numbers(segment, IndexFields.CONTRIBUTOR, NONE);
        contributors = Arrays.stream(contributor).max().orElse(NONE) + 1;
        facts = new long[size];
        fill(ordinals(segment, IndexFields.SERVICE, dictionaries.services()), 0, SERVICE_BITS);
        SortedMap<Integer, int[]> more = moreServices(segment, dictionaries.services());
        several = more.keySet().stream().mapToInt(Integer::intValue).toArray();
        moreServices = more.values().toArray(int[][]::new);
        for (int d : several) {
            facts[d] |= MORE_SERVICES;
        }
        place = ordinals(segment, IndexFields.PLACE, dictionaries.places());
        fill(days(numbers(segment, IndexFields.DAY, NO_DAY)), DAY_SHIFT, DAY_BITS);
        fill(numbers(segment, IndexFields.FELT, NONE), FELT_SHIFT, SMALL_BITS);
        fill(numbers(segment, IndexFields.USES, 0), USES_SHIFT, SMALL_BITS);
        int[] notes = numbers(segment, IndexFields.NOTES, 0);
        for (int d = 0; d < size; d++) {
            facts[d] |= notes[d] == 0 ? 0 : NOTED;
        }
        int[] begins = new int[size + 1];
        theme = themes(segment, dictionaries.themes(), begins);
        who = new long[size + 1];
        for (int d = 0; d <= size; d++) {
            who[d] = (d < size ? (long) contributor[d] << 32 : 0) | begins[d];
        }
    }

    private void fill(int[] column, int shift, int bits) {
        for (int d = 0; d < column.length; d++) {
            long value = column[d] + 1L;
            if (value >> bits != 0) {
                throw new IllegalStateException("More values than can be counted: " + value);
            }
            facts[d] |= value << shift;
        }
    }

    private static int[] days(int[] days) {
        return Arrays.stream(days)
                .map(day -> day == NO_DAY ? NONE : Math.clamp((long) day - FIRST_DAY, 0, MOST_DAYS))
                .toArray();
    }

    int size() {
        return facts.length;
    }

    int contributor(int document) {
        return (int) (who[document] >>> 32);
    }

    /** The first service, or {@link #NONE}. */
    private int service(int document) {
        return part(document, 0, SERVICE_BITS);
    }

    /** Puts the numbers of the document's services into the array, in their order; returns how many. */
    int services(int document, int[] into) {
        int first = service(document);
        if (first == NONE) {
            return 0;
        }
        into[0] = first;
        if ((facts[document] & MORE_SERVICES) == 0) {
            return 1;
        }
        int[] more = more(document);
        int count = Math.min(more.length, into.length - 1);
        System.arraycopy(more, 0, into, 1, count);
        return count + 1;
    }

    /** True if a reader is told something before the words. */
    boolean isNoted(int document) {
        return (facts[document] & NOTED) != 0;
    }

    boolean hasService(int document, boolean[] wanted) {
        if (has(wanted, service(document))) {
            return true;
        }
        if ((facts[document] & MORE_SERVICES) != 0) {
            for (int number : more(document)) {
                if (has(wanted, number)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[] more(int document) {
        return moreServices[Arrays.binarySearch(several, document)];
    }

    private static boolean has(boolean[] wanted, int number) {
        return number >= 0 && number < wanted.length && wanted[number];
    }

    int place(int document) {
        return place[document];
    }

    /** As days since 1970, or {@link #NO_DAY}. */
    int day(int document) {
        int day = part(document, DAY_SHIFT, DAY_BITS);
        return day == NONE ? NO_DAY : day + FIRST_DAY;
    }

    /** 1 (best) to 5 (worst), or {@link #NONE}. */
    int felt(int document) {
        return part(document, FELT_SHIFT, SMALL_BITS);
    }

    /** Bits as {@link IndexFields#bits} sets them. */
    int uses(int document) {
        return part(document, USES_SHIFT, SMALL_BITS);
    }

    /** The document's themes are {@link #theme} from here up to where the next document's begin. */
    int themesBegin(int document) {
        return (int) who[document];
    }

    int theme(int index) {
        return theme[index];
    }

    private int part(int document, int shift, int bits) {
        return (int) ((facts[document] >>> shift) & ((1L << bits) - 1)) - 1;
    }

    static DocValuesCache read(LeafReader segment, Dictionaries dictionaries) throws IOException {
        return new DocValuesCache(segment, dictionaries);
    }

    /** Takes the contributors of a segment into the numbering, when an index is opened. */
    static void readContributors(LeafReader segment, ContributorOrdinals numbering) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(segment, IndexFields.CONTRIBUTOR);
        BinaryDocValues ids = DocValues.getBinary(segment, IndexFields.CONTRIBUTOR_ID);
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (ids.advanceExact(numbers.docID())) {
                numbering.known(IndexFields.uuid(ids.binaryValue()), Math.toIntExact(numbers.longValue()));
            }
        }
    }

    /** One more than the highest number of a contributor. */
    int contributors() {
        return contributors;
    }

    boolean hasTheme(int document, boolean[] wanted) {
        for (int i = themesBegin(document); i < themesBegin(document + 1); i++) {
            if (has(wanted, theme[i])) {
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
            column[d] = Math.clamp(values.longValue(), NO_DAY + 1, Integer.MAX_VALUE);
        }
        return column;
    }

    private static int[] ordinals(LeafReader segment, String field, Dictionary dictionary) throws IOException {
        int[] column = new int[segment.maxDoc()];
        Arrays.fill(column, NONE);
        SortedDocValues values = DocValues.getSorted(segment, field);
        int[] numbers = new int[values.getValueCount()];
        for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = dictionary.number(IndexFields.uuid(values.lookupOrd(ordinal)));
        }
        for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            column[d] = numbers[values.ordValue()];
        }
        return column;
    }

    private static SortedMap<Integer, int[]> moreServices(LeafReader segment, Dictionary dictionary)
            throws IOException {
        SortedMap<Integer, int[]> more = new TreeMap<>();
        BinaryDocValues values = DocValues.getBinary(segment, IndexFields.MORE_SERVICES);
        for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            more.put(
                    d,
                    IndexFields.uuids(values.binaryValue()).stream()
                            .mapToInt(dictionary::number)
                            .toArray());
        }
        return more;
    }

    private static int[] themes(LeafReader segment, Dictionary dictionary, int[] ends) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, IndexFields.THEME);
        int[] numbers = new int[Math.toIntExact(values.getValueCount())];
        for (int ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = dictionary.number(IndexFields.uuid(values.lookupOrd(ordinal)));
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
