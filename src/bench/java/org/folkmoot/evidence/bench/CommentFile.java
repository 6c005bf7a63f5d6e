package org.folkmoot.evidence.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.folkmoot.platform.cli.CommentRows;

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
        CommentRows.in(folder, row -> add(row, comments));
        return comments;
    }

    static List<Comment> read(Reader file) throws IOException {
        List<Comment> comments = new ArrayList<>();
        CommentRows.in(file, row -> add(row, comments));
        return comments;
    }

    private static void add(Map<String, String> row, List<Comment> comments) {
        CommentRows.words(row)
                .filter(words -> words.length() > 3 && !NO_ANSWER.contains(words.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(words -> comments.add(comment(words, row)));
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
