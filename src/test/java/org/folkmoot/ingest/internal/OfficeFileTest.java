package org.folkmoot.ingest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.ingest.ColumnUse;
import org.folkmoot.ingest.Doubt;
import org.folkmoot.ingest.MappingSketch;
import org.folkmoot.ingest.csv.CsvFile;
import org.folkmoot.ingest.csv.CsvFile.CsvRow;
import org.folkmoot.ingest.csv.FileSurvey;
import org.junit.jupiter.api.io.TempDir;

/** A file as an office has it, with what it is found to be. */
abstract class OfficeFileTest {

    static final String WORDS = "The nurse listened and the clinic rang me back on time number ";

    @TempDir
    Path folder;

    FileSurvey survey;

    MappingSketch sketch;

    static String felt(int at) {
        return List.of("Very good", "Good", "Neither good nor poor", "Poor", "Very poor", "Don't know")
                .get(at % 6);
    }

    interface Row {
        String at(int number);
    }

    static String rows(int count, Row row) {
        return IntStream.rangeClosed(1, count).mapToObj(row::at).collect(Collectors.joining("\n", "", "\n"));
    }

    void look(String csv) {
        look(csv.getBytes(StandardCharsets.UTF_8));
    }

    void look(byte[] bytes) {
        survey = FileSurvey.of(CsvFile.open(written(bytes)));
        sketch = Guesses.of(survey, Set.of(), Set.of());
    }

    List<CsvRow> read() {
        List<CsvRow> rows = new ArrayList<>();
        CsvFile.open(folder.resolve("office.csv")).read(rows::add);
        return rows;
    }

    Path written(byte[] bytes) {
        try {
            return Files.write(folder.resolve("office.csv"), bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    List<Doubt> doubts() {
        return Doubt.open(survey, sketch, Set.of());
    }

    void assertUses(Map<String, ColumnUse> expected) {
        expected.forEach(
                (column, use) -> assertThat(sketch.use(column)).as(column).isEqualTo(use));
    }
}
