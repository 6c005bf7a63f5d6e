package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;

/**
 * What is counted of the documents of one segment, as arrays in memory: about 24 bytes a document, what is read together side by side. Read once
 * for each segment, for segments never change.
 */
final class Columns {

    /** No day is known. */
    static final int NO_DAY = Integer.MIN_VALUE;

    /** Nothing is known: no service, no step of feeling. */
    static final int NONE = -1;

    private static final int SERVICE_BITS = 20;
    private static final int PLACE_BITS = 16;
    private static final int DAY_BITS = 18;
    private static final int SMALL_BITS = 4;
    /** Set if the document is about more services than the first. */
    private static final long MORE_SERVICES = 1L << 62;

    private static final int PLACE_SHIFT = SERVICE_BITS;
    private static final int DAY_SHIFT = PLACE_SHIFT + PLACE_BITS;
    private static final int FELT_SHIFT = DAY_SHIFT + DAY_BITS;
    private static final int USES_SHIFT = FELT_SHIFT + SMALL_BITS;
    /** Set if a reader is told something before the words. */
    private static final long NOTED = 1L << 63;

    /** Days are kept from 1 January 1700, so that they need no sign. */
    private static final int FIRST_DAY = -98_614;

    /** Service, place, day, step of feeling and uses, each one too high so that 0 is none. */
    private final long[] facts;
    /** The contributor above, and where the document's themes begin below; the next document's begin where they end. */
    private final long[] who;

    private final int[] theme;
    /** Of the few documents about several services, those after the first. */
    private final Map<Integer, int[]> moreServices;

    private final int contributors;

    private Columns(LeafReader segment, Dictionaries dictionaries) throws IOException {
        int size = segment.maxDoc();
        int[] contributor = numbers(segment, Fields.CONTRIBUTOR, NONE);
        contributors = Arrays.stream(contributor).max().orElse(NONE) + 1;
        facts = new long[size];
        fill(ordinals(segment, Fields.SERVICE, dictionaries.services()), 0, SERVICE_BITS);
        moreServices = moreServices(segment, dictionaries.services());
        moreServices.keySet().forEach(d -> facts[d] |= MORE_SERVICES);
        fill(ordinals(segment, Fields.PLACE, dictionaries.places()), PLACE_SHIFT, PLACE_BITS);
        fill(days(numbers(segment, Fields.DAY, NO_DAY)), DAY_SHIFT, DAY_BITS);
        fill(numbers(segment, Fields.FELT, NONE), FELT_SHIFT, SMALL_BITS);
        fill(numbers(segment, Fields.USES, 0), USES_SHIFT, SMALL_BITS);
        int[] notes = numbers(segment, Fields.NOTES, 0);
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
                .map(day -> day == NO_DAY ? NONE : Math.max(0, day - FIRST_DAY))
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
        return (facts[document] & MORE_SERVICES) != 0
                && Arrays.stream(more(document)).anyMatch(number -> has(wanted, number));
    }

    private int[] more(int document) {
        return moreServices.getOrDefault(document, new int[0]);
    }

    private static boolean has(boolean[] wanted, int number) {
        return number >= 0 && number < wanted.length && wanted[number];
    }

    int place(int document) {
        return part(document, PLACE_SHIFT, PLACE_BITS);
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

    /** Bits as {@link Fields#bits} sets them. */
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
            column[d] = Math.toIntExact(values.longValue());
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

    private static Map<Integer, int[]> moreServices(LeafReader segment, Dictionary dictionary) throws IOException {
        Map<Integer, int[]> more = new HashMap<>();
        BinaryDocValues values = DocValues.getBinary(segment, Fields.MORE_SERVICES);
        for (int d = values.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = values.nextDoc()) {
            more.put(
                    d,
                    Fields.uuids(values.binaryValue()).stream()
                            .mapToInt(dictionary::number)
                            .toArray());
        }
        return more;
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
