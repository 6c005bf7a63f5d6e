package org.folkmoot.platform.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows of files of comments, as trusts and councils publish them. */
public final class CommentRows {

    private static final List<String> WORDS = List.of("FFT answer", "feedback", "comment", "words", "text");

    private CommentRows() {}

    /** The rows of all CSV files of a folder, by the names of the files. */
    public static void in(Path folder, Consumer<Map<String, String>> row) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                    in(reader, row);
                }
            }
        }
    }

    public static void in(Reader file, Consumer<Map<String, String>> row) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            rows.forEach(one -> row.accept(one.getFieldsAsMap()));
        }
    }

    /** What may be the words of the row, the likeliest first. */
    public static Stream<String> words(Map<String, String> row) {
        return WORDS.stream()
                .flatMap(name -> Optional.ofNullable(row.get(name)).stream())
                .map(String::strip)
                .filter(words -> !words.isEmpty());
    }
}
