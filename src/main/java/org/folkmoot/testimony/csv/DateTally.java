package org.folkmoot.testimony.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts how many values of a column are dates under each order, and which numbers rule an order out. */
final class DateTally {

    private final Map<DateOrder, Long> readable = new EnumMap<>(DateOrder.class);
    private final List<Integer> firstOver12 = new ArrayList<>();
    private final List<Integer> secondOver12 = new ArrayList<>();

    void add(String value) {
        if (value.length() > 40 || !hasDigit(value)) {
            return;
        }
        DateOrder.parts(value).ifPresent(parts -> {
            note(parts.get(0), firstOver12);
            note(parts.get(1), secondOver12);
            for (DateOrder order : DateOrder.values()) {
                if (order.read(value) instanceof DateOrder.Day) {
                    readable.merge(order, 1L, Long::sum);
                }
            }
        });
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

    ColumnSurvey.Dates result() {
        return new ColumnSurvey.Dates(Map.copyOf(readable), List.copyOf(firstOver12), List.copyOf(secondOver12));
    }
}
