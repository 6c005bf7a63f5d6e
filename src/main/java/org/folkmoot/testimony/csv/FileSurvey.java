package org.folkmoot.testimony.csv;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a file holds, column by column, found in one pass over all of it. */
public record FileSurvey(CsvForm form, long rows, List<ColumnSurvey> columns) {

    public FileSurvey {
        columns = List.copyOf(columns);
    }

    /** @throws UnreadableCsv if the file stops being a table */
    public static FileSurvey of(CsvFile file) {
        List<String> names = file.form().columns();
        List<ColumnTally> tallies = names.stream().map(_ -> new ColumnTally()).toList();
        long[] rows = {0};
        file.read(row -> {
            rows[0]++;
            for (int at = 0; at < tallies.size(); at++) {
                tallies.get(at).add(row.cell(at));
            }
        });
        return new FileSurvey(
                file.form(),
                rows[0],
                IntStream.range(0, names.size())
                        .mapToObj(at -> tallies.get(at).result(at, names.get(at)))
                        .toList());
    }

    public Optional<ColumnSurvey> column(String name) {
        return form.indexOf(name).stream().mapToObj(columns::get).findFirst();
    }
}
