package org.folkmoot.platform.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One run of a benchmark.
 *
 * @param out where its figures go
 * @param options all that the benchmark takes, with their values
 * @param folder its own, thrown away afterwards
 */
public record Trial(PrintStream out, Map<String, String> options, Path folder) {

    /** The files of real comments, which are no part of the product. */
    public static final String COMMENTS = "../shared/data/comments";

    /** An empty folder. */
    public Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "fresh");
    }

    public String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** @throws IllegalArgumentException if it is none */
    public int number(String name) {
        try {
            return Integer.parseInt(option(name));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(name + " takes a whole number, not “" + option(name) + "”");
        }
    }

    /** @throws IllegalArgumentException if there is nothing of this name to read */
    public Path given(String name) {
        Path given = Path.of(option(name));
        if (option(name).isEmpty() || !Files.isReadable(given)) {
            throw new IllegalArgumentException("There is no “" + given + "”; name what to take with " + name);
        }
        return given;
    }

    /** What a part of the folder takes on the disk. */
    public long megabytes(String part) {
        try (Stream<Path> files = Files.walk(folder.resolve(part))) {
            return files.filter(Files::isRegularFile).mapToLong(Trial::size).sum() >> 20;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            // The index drops files while it merges.
            return 0;
        }
    }
}
