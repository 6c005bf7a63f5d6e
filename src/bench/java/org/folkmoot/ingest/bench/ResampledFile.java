package org.folkmoot.ingest.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;

/** A file of any size whose rows are drawn from a smaller one, each with an id of its own and people who speak as often as in the original. */
final class ResampledFile {

    private final List<String> columns;
    private final List<CsvRow> rows = new ArrayList<>();
    private final int words;
    private final OptionalInt id;
    private final OptionalInt person;

    ResampledFile(Path original, MappingSketch sketch) {
        CsvFile file = CsvFile.open(original);
        columns = file.form().columns();
        words = columns.indexOf(sketch.columns(ColumnUse.WORDS).getFirst());
        id = position(sketch, ColumnUse.ID);
        person = position(sketch, ColumnUse.CONTRIBUTOR);
        file.read(row -> {
            String said = Mapping.key(row.cell(words));
            if (!said.isEmpty() && !sketch.noAnswer().contains(said)) {
                rows.add(row);
            }
        });
    }

    private OptionalInt position(MappingSketch sketch, ColumnUse use) {
        return sketch.columns(use).stream().mapToInt(columns::indexOf).findFirst();
    }

    /** How many rows with words there are to draw from. */
    int size() {
        return rows.size();
    }

    void write(Path target, int count, long seed) throws IOException {
        Random random = new Random(seed);
        try (CsvWriter out = CsvWriter.builder().build(target)) {
            out.writeRecord(columns);
            for (int at = 0; at < count; at++) {
                CsvRow row = rows.get(random.nextInt(rows.size()));
                int generation = at / rows.size();
                List<String> cells = new ArrayList<>(
                        IntStream.range(0, columns.size()).mapToObj(row::cell).toList());
                int number = at;
                id.ifPresent(column -> cells.set(column, "bench-" + number));
                person.ifPresent(column -> cells.set(column, cells.get(column) + "-" + generation));
                out.writeRecord(cells);
            }
        }
    }
}
