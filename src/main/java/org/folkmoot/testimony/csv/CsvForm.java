package org.folkmoot.testimony.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a file is written down.
 *
 * @param delimiter what stands between two cells
 * @param columns the names of the columns, each once: a blank heading is named after its position, a repeated one is numbered
 */
public record CsvForm(TextEncoding encoding, char delimiter, List<String> columns) {

    public CsvForm {
        columns = List.copyOf(columns);
    }

    /** Position of the column from 0. Capitals and spaces around do not matter. */
    public OptionalInt indexOf(String column) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).equalsIgnoreCase(column.strip())) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    static List<String> named(List<String> header) {
        Map<String, Integer> met = new HashMap<>();
        return IntStream.range(0, header.size())
                .mapToObj(at -> {
                    String plain = header.get(at).strip().replaceAll("\\s+", " ");
                    String name = plain.isEmpty() ? "Column " + (at + 1) : plain;
                    int times = met.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
                    return times == 1 ? name : name + " (" + times + ")";
                })
                .toList();
    }
}
