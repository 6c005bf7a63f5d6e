package org.folkmoot.ingest.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.folkmoot.platform.csv.TextEncoding;

/**
 * How a file is written down.
 *
 * @param encoding how its letters are written; empty for a spreadsheet
 * @param sheets the names of its sheets that can be seen; empty for a text
 * @param sheet the one that is read; empty for a text
 * @param columns the names of the columns, each once: a blank heading is named after its position, a repeated one is numbered
 * @param questions what was asked, by column, where the file says it apart from the name
 */
public record CsvForm(
        Optional<TextEncoding> encoding,
        List<String> sheets,
        Optional<String> sheet,
        List<String> columns,
        Map<String, String> questions) {

    public CsvForm {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        questions = Map.copyOf(questions);
    }

    /** Position of the column from 0. Capitals and spaces around do not matter. */
    public OptionalInt indexOf(String column) {
        String name = plain(column);
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).equalsIgnoreCase(name)) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    /** What was asked in the column, else what it is called. */
    public String question(String column) {
        return questions.getOrDefault(column, column);
    }

    static List<String> named(List<String> header) {
        Map<String, Integer> met = new HashMap<>();
        return IntStream.range(0, header.size())
                .mapToObj(at -> {
                    String plain = plain(header.get(at));
                    String name = plain.isEmpty() ? "Column " + (at + 1) : plain;
                    int times = met.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
                    return times == 1 ? name : name + " (" + times + ")";
                })
                .toList();
    }

    static Map<String, String> questions(List<String> columns, List<String> asked) {
        Map<String, String> questions = new HashMap<>();
        for (int at = 0; at < Math.min(columns.size(), asked.size()); at++) {
            if (!asked.get(at).isBlank() && !plain(asked.get(at)).equals(columns.get(at))) {
                questions.put(columns.get(at), plain(asked.get(at)));
            }
        }
        return questions;
    }

    private static String plain(String heading) {
        return CsvRecords.cleaned(heading).strip().replaceAll("\\s+", " ");
    }

    /**
     * What a person says of how a file is to be read; what they do not say is found from the file.
     *
     * @param encoding how the letters of a text are written
     * @param sheet the name of the sheet of a spreadsheet
     */
    public record FormatHints(Optional<TextEncoding> encoding, Optional<String> sheet) {

        public static final FormatHints AS_FOUND = new FormatHints(Optional.empty(), Optional.empty());

        public FormatHints written(TextEncoding as) {
            return new FormatHints(Optional.of(as), sheet);
        }

        public FormatHints sheet(String name) {
            return new FormatHints(encoding, Optional.of(name));
        }
    }
}
