package org.folkmoot.seating.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.platform.csv.CsvSheet;
import org.folkmoot.platform.csv.CsvSheet.Row;

/**
 * A CSV file with commas, semicolons or tabs between its cells.
 *
 * @param rows those with anything in them
 */
record Sheet(Path file, List<Row> rows) {

    /** @throws UnusableFile if it cannot be read, or nothing is in it */
    static Sheet read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new UnusableFile(file, "there is no such file that can be read");
        }
        List<Row> rows;
        try {
            rows = CsvSheet.of(Files.readAllBytes(file)).rows();
        } catch (CsvSheet.Torn torn) {
            throw new UnusableFile(
                    file,
                    "after row " + torn.after()
                            + " it is no CSV. Look there for a quotation mark that opens and never closes");
        }
        if (rows.isEmpty()) {
            throw new UnusableFile(file, "nothing is in it");
        }
        return new Sheet(file, rows);
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
