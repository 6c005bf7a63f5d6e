package org.folkmoot.testimony.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people wrote, from the comment files of a folder, each text once. */
final class CommentWords {

    /** Two halves of the comments, drawn by their text: rules were looked at on the one and are measured on the other. */
    enum Half {
        MAKING,
        HELD_OUT;

        boolean has(String text) {
            return (text.hashCode() & 1) == ordinal();
        }
    }

    private static final List<String> COLUMNS = List.of("FFT answer", "feedback", "comment", "words", "text");

    private CommentWords() {}

    static List<String> read(Path folder) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                read(file, texts);
            }
        }
        return new ArrayList<>(texts);
    }

    private static void read(Path file, Set<String> texts) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                COLUMNS.stream()
                        .flatMap(column -> row.findField(column).stream())
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .ifPresent(texts::add);
            }
        }
    }

    /** Words are what spaces part. */
    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }
}
