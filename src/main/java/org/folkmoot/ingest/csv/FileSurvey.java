package org.folkmoot.ingest.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.csv.CsvFile.LeftOut;
import org.folkmoot.platform.csv.TextEncoding;

/**
 * What a file holds, column by column, found in one pass over all of it.
 *
 * @param beyondAscii the first rows with letters that could be read wrongly, shortened
 * @param leftOut rows that are no answers
 */
public record FileSurvey(
        CsvForm form, long rows, List<ColumnSurvey> columns, List<LetterSample> beyondAscii, List<LeftOut> leftOut) {

    private static final int MOST_SAMPLES = 3;
    private static final int AROUND = 60;

    /** Words around a letter that is not plain, by which somebody sees whether the file is read right. */
    public record LetterSample(long row, String text) {}

    public FileSurvey {
        columns = List.copyOf(columns);
        beyondAscii = List.copyOf(beyondAscii);
        leftOut = List.copyOf(leftOut);
    }

    /** @throws UnreadableCsv if the file stops being a table */
    public static FileSurvey of(CsvFile file) {
        List<String> names = file.form().columns();
        List<ColumnSurvey.Tally> tallies =
                names.stream().map(_ -> new ColumnSurvey.Tally()).toList();
        long[] rows = {0};
        List<LetterSample> samples = new ArrayList<>();
        List<LeftOut> leftOut = file.read(row -> {
            rows[0]++;
            if (samples.size() < MOST_SAMPLES) {
                sample(row).ifPresent(samples::add);
            }
            for (int at = 0; at < tallies.size(); at++) {
                tallies.get(at).add(row.cell(at));
            }
        });
        if (rows[0] == 0) {
            throw new UnreadableCsv(UnreadableCsv.Fault.HEADING_ONLY, 0);
        }
        return new FileSurvey(
                file.form(),
                rows[0],
                IntStream.range(0, names.size())
                        .mapToObj(at -> tallies.get(at).result(names.get(at)))
                        .toList(),
                samples,
                leftOut);
    }

    private static Optional<LetterSample> sample(CsvRow row) {
        for (String cell : row.cells()) {
            for (int at = 0; at < cell.length(); at++) {
                if (cell.charAt(at) > '~') {
                    int from = Math.max(0, at - AROUND);
                    int to = Math.min(cell.length(), at + AROUND);
                    String text = TextEncoding.shown(cell.substring(from, to));
                    return Optional.of(new LetterSample(row.number(), text));
                }
            }
        }
        return Optional.empty();
    }

    public Optional<ColumnSurvey> column(String name) {
        return form.indexOf(name).stream().mapToObj(columns::get).findFirst();
    }
}
