package org.folkmoot.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.io.function.Uncheck;

/** A small table held whole, such as a look-up table of services. */
public record CsvTable(List<String> columns, List<List<String>> rows) {

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads comma-, semicolon-, tab- or bar-separated text whose first row is the heading.
     *
     * @throws UnreadableCsv if it is no table
     */
    public static CsvTable of(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            List<List<String>> all = CsvRecords.rows(plain, CsvRecords.delimiterOf(plain), Integer.MAX_VALUE);
            if (all.isEmpty()) {
                throw new UnreadableCsv(UnreadableCsv.Fault.EMPTY, 0);
            }
            return new CsvTable(CsvForm.named(all.getFirst()), all.subList(1, all.size()));
        } catch (CsvParseException torn) {
            throw new UnreadableCsv(UnreadableCsv.Fault.QUOTE_NEVER_CLOSES, 0);
        }
    }

    /**
     * Reads a spreadsheet as files of comments are read.
     *
     * @throws UnreadableCsv if it is none that can be read
     * @throws UncheckedIOException if there is no room to look into it
     */
    public static CsvTable of(byte[] spreadsheet) {
        return Uncheck.get(() -> {
            Path file = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(file, spreadsheet);
                CsvFile table = CsvFile.open(file);
                List<List<String>> rows = new ArrayList<>();
                table.read(row -> rows.add(row.cells()));
                return new CsvTable(table.form().columns(), rows);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    public OptionalInt indexOf(String column) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).equalsIgnoreCase(column.strip())) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
