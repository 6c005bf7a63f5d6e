package org.folkmoot.testimony.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Takes in the values of one column, one after the other, in bounded memory. */
final class ColumnTally {

    private static final int SAMPLE_LENGTH = 160;
    private static final int SHORT = 60;

    private final List<String> samples = new ArrayList<>();
    private final HashSetOfLongs different = new HashSetOfLongs(ColumnSurvey.MOST_COUNTED);
    private final Map<String, Long> values = new LinkedHashMap<>();
    private final DateTally dates = new DateTally();
    private long rows;
    private long blank;
    private long letters;
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
        longest = Math.max(longest, value.length());
        boolean isNew = different.add(hash(value));
        if (isNew && samples.size() < 3) {
            samples.add(value.length() > SAMPLE_LENGTH ? value.substring(0, SAMPLE_LENGTH) + "…" : value);
        }
        if (value.length() <= SHORT && (values.size() < ColumnSurvey.MOST_VALUES || values.containsKey(value))) {
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

    ColumnSurvey result(int position, String name) {
        return new ColumnSurvey(
                position,
                name,
                List.copyOf(samples),
                rows,
                blank,
                different.size(),
                longest,
                letters,
                new ColumnSurvey.Numbers(
                        numbers,
                        numbers == 0 ? OptionalInt.empty() : OptionalInt.of(lowest),
                        numbers == 0 ? OptionalInt.empty() : OptionalInt.of(highest)),
                flags,
                Collections.unmodifiableMap(values),
                dates.result());
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
