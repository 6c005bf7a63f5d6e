package org.folkmoot.evidence.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Comments of people to take words, themes and services from: those of a folder, else the demonstration's. */
final class CommentFile {

    /** Some words, the themes and the service they were about, as names. */
    record Comment(String words, Set<String> themes, String service) {
        Comment {
            themes = Set.copyOf(themes);
        }
    }

    private static final Set<String> NO_ANSWER =
            Set.of("did not answer", "nothing.", "nothing", "none", "none.", "n/a");

    private CommentFile() {}

    /** The columns of the NHS patient-experience sets that hold what is needed here. */
    static List<Comment> read(Path folder) throws IOException {
        List<Comment> comments = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    comments.addAll(read(in));
                }
            }
        }
        return comments;
    }

    static List<Comment> read(InputStream in) throws IOException {
        List<Comment> comments = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                words(row.getFieldsAsMap()).ifPresent(words -> comments.add(comment(words, row.getFieldsAsMap())));
            }
        }
        return comments;
    }

    private static Optional<String> words(Map<String, String> row) {
        return Stream.of("FFT answer", "feedback", "comment", "words", "text")
                .flatMap(name -> Optional.ofNullable(row.get(name)).stream())
                .map(String::strip)
                .filter(words -> words.length() > 3 && !NO_ANSWER.contains(words.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Comment comment(String words, Map<String, String> row) {
        Set<String> themes = new TreeSet<>();
        row.forEach((name, value) -> {
            if (value.equals("1") && !name.startsWith("FFT") && !name.equals("Comment sentiment")) {
                themes.add(name);
            }
        });
        Stream.of("label", "subcategory", "theme", "themes")
                .flatMap(name -> Optional.ofNullable(row.get(name)).stream())
                .flatMap(cell -> Stream.of(cell.split("[;|]", -1)))
                .map(String::strip)
                .filter(theme -> !theme.isEmpty())
                .forEach(themes::add);
        String service = Stream.of("Trust", "Service type 1", "Service type 2", "organization", "service")
                .flatMap(name -> Optional.ofNullable(row.get(name)).stream())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return new Comment(words, themes, service);
    }
}
