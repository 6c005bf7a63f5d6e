package org.folkmoot.seating.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.platform.csv.TextEncoding;

/**
 * A CSV file with commas, semicolons or tabs between its cells.
 *
 * @param rows those with anything in them
 */
record Sheet(Path file, List<Row> rows) {

    /** @param number as a spreadsheet counts, from 1 */
    record Row(long number, List<String> cells) {

        /** Blank where the row has no such cell. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** @throws UnusableFile if it cannot be read, or nothing is in it */
    static Sheet read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnusableFile(file, "there is no such file that can be read");
        }
        String text = Normalizer.normalize(TextEncoding.decode(Files.readAllBytes(file)), Normalizer.Form.NFC);
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
        } catch (CsvParseException torn) {
            throw new UnusableFile(
                    file,
                    "after row " + (rows.isEmpty() ? 0 : rows.getLast().number())
                            + " it is no CSV. Look there for a quotation mark that opens and never closes");
        }
        if (rows.isEmpty()) {
            throw new UnusableFile(file, "nothing is in it");
        }
        return new Sheet(file, List.copyOf(rows));
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

    /** The rows beneath the names of the columns. */
    List<Row> body() {
        List<String> names = rows.getFirst().cells();
        for (Row row : rows) {
            if (row.cells().size() > names.size()) {
                throw new UnusableFile(
                        file,
                        "row " + row.number() + " has " + row.cells().size() + " cells, and there are " + names.size()
                                + " columns. Put a cell with a comma in it between quotation marks");
            }
        }
        return rows.subList(1, rows.size());
    }

    /**
     * Where the column is that is called so in the first row.
     *
     * @throws UnusableFile if none is, or two are
     */
    int column(String name) {
        List<String> names = rows.getFirst().cells();
        int column = names.indexOf(name);
        if (name.isBlank() || column < 0 || names.lastIndexOf(name) != column) {
            throw new UnusableFile(
                    file,
                    (column < 0 ? "it has no column “" : "it has more than one column “") + name
                            + "”. Its first row has: " + String.join(", ", names));
        }
        return column;
    }

    boolean hasColumn(String name) {
        return rows.getFirst().cells().contains(name);
    }
}
