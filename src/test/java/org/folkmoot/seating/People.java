package org.folkmoot.seating;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** People to seat in tests. */
public final class People {

    /** 110 people and what is known of them, from the project groupselect-lib. */
    public static final Path FILE = Path.of("../shared/data/tables/philipps_example_data.csv");

    static final List<String> TRAITS = List.of("gender", "age", "education", "ethnicity", "region");

    private People() {}

    static List<Person> ofTheFile() {
        assumeTrue(Files.isReadable(FILE), "it needs the real data in " + FILE);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return rows.stream()
                    .map(row -> Person.member(row.getField("name"), row.getFieldsAsMap()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Called p0, p1, p2 … of whom nothing is known. */
    static List<Person> unknown(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> Person.member("p" + n, Map.of()))
                .toList();
    }
}
