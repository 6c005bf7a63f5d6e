package org.folkmoot.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A small table read whole, with commas, semicolons or tabs between its cells. Letters are composed (NFC), cells have no spaces around them.
 *
 * @param rows those with anything in them, the names of the columns too
 */
public record CsvSheet(List<Row> rows) {

    public CsvSheet {
        rows = List.copyOf(rows);
    }

    /** @param number as a spreadsheet counts, from 1 */
    public record Row(long number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Blank where the row has no such cell. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Says after which row a text is no table any more: a quotation mark opens there and never closes. */
    public static final class Torn extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final long after;

        private Torn(long after) {
            super("After row " + after + " it is no CSV");
            this.after = after;
        }

        /** The last row that could be read; 0 if none could. */
        public long after() {
            return after;
        }
    }

    /** @throws Torn if a quotation mark never closes */
    public static CsvSheet of(byte[] file) {
        String text = Normalizer.normalize(TextEncoding.decode(file), Normalizer.Form.NFC);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separatorOf(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord row : records) {
                List<String> cells = row.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(row.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException _) {
            throw new Torn(rows.isEmpty() ? 0 : rows.getLast().number());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CsvSheet(rows);
    }

    /** What stands most in the first line. */
    private static char separatorOf(String text) {
        String line = text.lines().findFirst().orElse("");
        char chosen = ',';
        for (char one : new char[] {';', '\t'}) {
            if (line.chars().filter(letter -> letter == one).count()
                    > line.chars().filter(letter -> letter == ',').count()) {
                chosen = one;
            }
        }
        return chosen;
    }
}
