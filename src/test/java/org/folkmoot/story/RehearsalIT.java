package org.folkmoot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial start from which the launcher and operators get a quick start. */
class RehearsalIT {

    private static final long LEAST_BYTES = 10_000_000;

    @Test
    void what_people_do_most_is_done_once_beside_the_operators_database_and_java_keeps_what_it_learned(
            @TempDir Path folder) throws Exception {
        Path cache = folder.resolve("folkmoot.aot");
        // Nothing answers there: a rehearsal that went by the operator's settings would end at once.
        Map<String, String> settings = Map.of("SPRING_MONGODB_URI", "mongodb://127.0.0.1:1/operator");
        Process rehearsal = ProductProcess.command(settings, "rehearse", cache.toString());
        String said = new String(rehearsal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(rehearsal.waitFor()).as(said).isZero();
        assertThat(Files.size(cache)).isGreaterThan(LEAST_BYTES);
    }
}
