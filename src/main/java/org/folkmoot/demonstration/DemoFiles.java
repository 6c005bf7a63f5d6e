package org.folkmoot.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly;
import org.folkmoot.demonstration.DemoSubmissions.DemoCall;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of the demonstration, which are part of the product. */
final class DemoFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFiles() {}

    static List<DemoPlace> places() {
        return read("places.json", new TypeReference<>() {});
    }

    static DemoAssembly assembly() {
        return read("assembly.json", new TypeReference<>() {});
    }

    static DemoCall call() {
        return read("tellings.json", new TypeReference<>() {});
    }

    static String mapping() {
        try (InputStream in = open("testimonies-mapping.json")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lends the file out as one on disk, which importers read, and removes it afterwards. */
    static void lend(String name, Consumer<Path> use) {
        try {
            Path folder = Files.createTempDirectory("folkmoot-demonstration-");
            Path file = folder.resolve(name);
            try (InputStream in = open(name)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            try {
                use.accept(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = open(name)) {
            return JSON.readValue(in, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) throws IOException {
        return new ClassPathResource("demo/" + name).getInputStream();
    }

    /** A place as {@code demo/places.json} has it. */
    record DemoPlace(UUID id, String name, String level, Optional<UUID> parent) {}
}
