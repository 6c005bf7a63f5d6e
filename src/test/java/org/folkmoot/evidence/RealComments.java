package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.ingest.MappingJson;
import org.folkmoot.ingest.TestimonyImport;
import org.folkmoot.ingest.internal.ServiceTable;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.imports.ImportRequest;

/** The real comments and services beside the sources, and how a file of them comes in. */
final class RealComments {

    private static final Path DATA = Path.of("..", "shared", "data");

    private RealComments() {}

    /** Leaves the test out where they are not there. */
    static void needed() {
        assumeTrue(Files.isDirectory(DATA), () -> "Needs the real data: " + DATA + " is not there");
    }

    static Path file() {
        return DATA.resolve("comments/nhs-fft-v6.csv");
    }

    static Mapping mapping() {
        try (InputStream json = MappingJson.class.getResourceAsStream("nhs-fft-v6.mapping.json")) {
            return MappingJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of comments, with the services that its teams are. */
    static TestimonyImport comments(PlaceId at, Path file) {
        return new TestimonyImport(at, file, file.getFileName().toString(), ServiceTable.resolved(mapping(), table()));
    }

    static ImportRequest services(PlaceId at) {
        return new ImportRequest(
                new Scope.OfPlace(at.value()),
                DATA.resolve("services/hsds3_pxt_services.json"),
                "services.json",
                Map.of());
    }

    private static String table() {
        try {
            return Files.readString(DATA.resolve("services/comment-to-service.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
