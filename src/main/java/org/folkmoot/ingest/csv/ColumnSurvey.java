package org.folkmoot.ingest.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

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
 * @param spaced how many values hold a space
 * @param flags rows that hold 0 or 1
 * @param values how often each short value stands there, for the first {@link #MOST_VALUES} different ones
 */
public record ColumnSurvey(
        String name,
        List<String> samples,
        long rows,
        long blank,
        long different,
        int longest,
        long letters,
        Numbers numbers,
        long spaced,
        long flags,
        Map<String, Long> values,
        Dates dates) {

    public static final int MOST_COUNTED = 1 << 16;
    public static final int MOST_VALUES = 500;

    /** @param lowest empty where there are none, as is highest */
    public record Numbers(long count, OptionalInt lowest, OptionalInt highest) {}

    /**
     * @param readable how many values are dates, by the order of their parts
     * @param ambiguous how many could be read with day and month the other way round
     * @param serials how many are numbers that a spreadsheet has for a day
     * @param firstOver12 up to two numbers over 12 in first place: they cannot be months
     */
    public record Dates(
            Map<DateOrder, Long> readable,
            List<Integer> firstOver12,
            List<Integer> secondOver12,
            long ambiguous,
            long serials) {

        /** True if the file itself tells which comes first, or it does not matter. */
        public boolean tell() {
            return ambiguous == 0 || firstOver12.isEmpty() != secondOver12.isEmpty();
        }

        /** True if no value has the order and some can only have another. */
        public boolean contradict(DateOrder order) {
            return switch (order) {
                case DAY_MONTH_YEAR -> firstOver12.isEmpty() && !secondOver12.isEmpty();
                case MONTH_DAY_YEAR -> secondOver12.isEmpty() && !firstOver12.isEmpty();
                case YEAR_MONTH_DAY -> readable.getOrDefault(order, 0L) == 0 && !readable.isEmpty();
            };
        }
    }

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

    /** How many of its values, as far as they are counted one by one, are such. */
    public long count(Predicate<String> such) {
        return values.entrySet().stream()
                .filter(value -> such.test(value.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
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

    /** Takes in the values of one column, one after the other, in bounded memory. */
    static final class Tally {

        private static final int SAMPLE_LENGTH = 160;
        private static final int SHORT = 60;

        private final List<String> samples = new ArrayList<>();
        private final LongTable different = new LongTable(0);
        private final Map<String, Long> values = new LinkedHashMap<>();
        private final DateTally dates = new DateTally();
        private long rows;
        private long blank;
        private long letters;
        private long spaced;
        private int longest;
        private long flags;
        private long numbers;
        private int lowest = Integer.MAX_VALUE;
        private int highest = Integer.MIN_VALUE;

        void add(String cell) {
            rows++;
            String value = cell.strip();
            if (value.isEmpty()) {
                blank++;
                return;
            }
            letters += value.length();
            spaced += value.indexOf(' ') >= 0 ? 1 : 0;
            longest = Math.max(longest, value.length());
            if (isNew(value) && samples.size() < 3) {
                samples.add(value.length() > SAMPLE_LENGTH ? value.substring(0, SAMPLE_LENGTH) + "…" : value);
            }
            if (value.length() <= SHORT && (values.size() < MOST_VALUES || values.containsKey(value))) {
                values.merge(value, 1L, Long::sum);
            }
            number(value);
            dates.add(value);
        }

        private void number(String value) {
            if (value.equals("0") || value.equals("1")) {
                flags++;
            }
            WholeNumber.read(value).ifPresent(number -> {
                numbers++;
                lowest = Math.min(lowest, number);
                highest = Math.max(highest, number);
            });
        }

        ColumnSurvey result(String name) {
            return new ColumnSurvey(
                    name,
                    List.copyOf(samples),
                    rows,
                    blank,
                    different.size(),
                    longest,
                    letters,
                    new Numbers(
                            numbers,
                            numbers == 0 ? OptionalInt.empty() : OptionalInt.of(lowest),
                            numbers == 0 ? OptionalInt.empty() : OptionalInt.of(highest)),
                    spaced,
                    flags,
                    Collections.unmodifiableMap(values),
                    dates.result());
        }

        /** False too for what comes once {@link #MOST_COUNTED} are there. */
        private boolean isNew(String value) {
            int before = different.size();
            if (before < MOST_COUNTED) {
                // Multiplied, so that the upper bits of similar values differ too.
                different.add(1, hash(value) * 0x9E3779B97F4A7C15L);
            }
            return different.size() > before;
        }

        /** FNV-1a, 64 bits: two of 65,536 values share one about once in eight thousand million files. */
        private static long hash(String value) {
            long hash = 0xcbf29ce484222325L;
            for (int at = 0; at < value.length(); at++) {
                hash = (hash ^ value.charAt(at)) * 0x100000001b3L;
            }
            return hash;
        }
    }

    /** Counts how many values of a column are dates under each order, and which numbers rule an order out. */
    private static final class DateTally {

        private static final int LONGEST = 40;

        private final Map<DateOrder, Long> readable = new EnumMap<>(DateOrder.class);
        private final List<Integer> firstOver12 = new ArrayList<>();
        private final List<Integer> secondOver12 = new ArrayList<>();
        private long ambiguous;
        private long serials;

        void add(String value) {
            if (value.length() > LONGEST || !hasDigit(value)) {
                return;
            }
            Optional<List<String>> parts = DateOrder.parts(value);
            if (parts.isEmpty()) {
                addAlone(value);
                return;
            }
            if (parts.get().getFirst().length() <= 2) {
                note(parts.get().get(0), firstOver12);
                note(parts.get().get(1), secondOver12);
            }
            ambiguous += DateOrder.isAmbiguous(parts.get()) ? 1 : 0;
            for (DateOrder order : DateOrder.values()) {
                if (order.read(value) instanceof DateOrder.Day) {
                    readable.merge(order, 1L, Long::sum);
                }
            }
        }

        /** What is read alike under every order. */
        private void addAlone(String value) {
            DateOrder.Reading reading = DateOrder.DAY_MONTH_YEAR.read(value);
            if (reading instanceof DateOrder.Day || reading instanceof DateOrder.InMonth) {
                serials += DateOrder.isSerial(value) ? 1 : 0;
                for (DateOrder order : DateOrder.values()) {
                    readable.merge(order, 1L, Long::sum);
                }
            }
        }

        private static boolean hasDigit(String value) {
            return value.chars().anyMatch(c -> c >= '0' && c <= '9');
        }

        private static void note(String part, List<Integer> over) {
            if (over.size() < 2 && part.length() <= 2 && hasDigit(part)) {
                int number = Integer.parseInt(part);
                if (number > 12 && number <= 31 && !over.contains(number)) {
                    over.add(number);
                }
            }
        }

        Dates result() {
            return new Dates(
                    Map.copyOf(readable), List.copyOf(firstOver12), List.copyOf(secondOver12), ambiguous, serials);
        }
    }
}
