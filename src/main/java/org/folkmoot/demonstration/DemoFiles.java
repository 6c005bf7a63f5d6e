package org.folkmoot.demonstration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly;
import org.folkmoot.demonstration.DemoSubmissions.DemoCall;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;
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
        return read("submissions.json", new TypeReference<>() {});
    }

    static String mapping() {
        return Uncheck.get(() -> file("testimonies-mapping.json").getContentAsString(StandardCharsets.UTF_8));
    }

    /** Lends the file out as one on disk, which importers read, and removes it afterwards. */
    static void lend(String name, Consumer<Path> use) {
        Uncheck.run(() -> {
            Path folder = Files.createTempDirectory("folkmoot-demonstration-");
            Path file = folder.resolve(name);
            try {
                Files.write(file, file(name).getContentAsByteArray());
                use.accept(file);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        });
    }

    private static <T> T read(String name, TypeReference<T> type) {
        return JSON.readValue(Uncheck.get(() -> file(name).getContentAsByteArray()), type);
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource("demo/" + name);
    }

    /** A place as {@code demo/places.json} has it. */
    record DemoPlace(UUID id, String name, String level, Optional<UUID> parent) {}
}
