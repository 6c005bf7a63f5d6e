package org.folkmoot.redaction.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words with white space between them. */
public final class WordList {

    private WordList() {}

    /** Those in the text; each may stand there more than once. */
    public static Set<String> of(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+", -1)));
    }

    /** Those of the file of the name, which comes with the product; lines that begin with # say where they are from. */
    public static Set<String> named(String name) {
        try (InputStream file = WordList.class.getResourceAsStream("/org/folkmoot/redaction/" + name + ".txt")) {
            byte[] bytes = Objects.requireNonNull(file, () -> "The list of words " + name + " is missing")
                    .readAllBytes();
            return of(new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
