package org.folkmoot.testimony.csv;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a column holds.
 *
 * @param samples the first three different values that are not blank, shortened
 * @param rows of the file
 * @param blank rows in which it is blank
 * @param different different values that are not blank, counted exactly up to {@link #MOST_COUNTED}
 * @param longest characters of its longest value
 * @param letters characters of all its values together
 * @param numbers its whole numbers
 * @param flags rows that hold 0 or 1
 * @param values how often each short value stands there, for the first {@link #MOST_VALUES} different ones
 */
public record ColumnSurvey(
        int position,
        String name,
        List<String> samples,
        long rows,
        long blank,
        long different,
        int longest,
        long letters,
        Numbers numbers,
        long flags,
        Map<String, Long> values,
        Dates dates) {

    public static final int MOST_COUNTED = 1 << 16;
    public static final int MOST_VALUES = 500;

    /** @param lowest empty where there are none, as is highest */
    public record Numbers(long count, OptionalInt lowest, OptionalInt highest) {}

    /**
     * @param readable how many values are dates, by the order of their parts
     * @param firstOver12 up to two numbers over 12 in first place: they cannot be months
     */
    public record Dates(Map<DateOrder, Long> readable, List<Integer> firstOver12, List<Integer> secondOver12) {}

    public long filled() {
        return rows - blank;
    }

    /** True if the count of different values is exact. */
    public boolean isExact() {
        return different < MOST_COUNTED;
    }

    /** How many rows repeat a value that stood above. */
    public long repeated() {
        return isExact() ? filled() - different : 0;
    }

    /** True if it holds nothing but 0, 1 and blanks. */
    public boolean holdsOnlyFlags() {
        return flags == filled();
    }

    public double averageLength() {
        return filled() == 0 ? 0 : (double) letters / filled();
    }

    /** The most values that are dates under one order. */
    public long bestReadable() {
        return dates.readable().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
