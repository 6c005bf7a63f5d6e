package org.folkmoot.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real data beside the project, and the mappings that read it. Tests that need it are skipped where it is not there. */
final class RealComments {

    private static final Path DATA = Path.of("..", "shared", "data");

    private RealComments() {}

    static Path file(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.isReadable(file), () -> "Needs the real data: " + file + " is not there");
        return file;
    }

    static Mapping mapping(String name) {
        try (InputStream json = RealComments.class.getResourceAsStream(name + ".mapping.json")) {
            return MappingJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
