package org.folkmoot.evidence.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIndexTest {

    private static final int ROUNDS = 5;
    private static final int LONGEST_LIFE_MILLIS = 5_000;

    @TempDir
    Path folder;

    /** Each round a real process writes, changes and removes testimony, and is killed with SIGKILL at some moment. */
    @Test
    void after_a_kill_at_any_moment_the_index_finds_exactly_what_the_store_holds() throws Exception {
        Random random = new Random(20_260_503);
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(round, random.nextInt(LONGEST_LIFE_MILLIS));
            try (KilledWriter after = new KilledWriter(folder)) {
                long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
                while (!after.index().isCaughtUp()) {
                    assertThat(System.nanoTime())
                            .as("catching up in round %d", round)
                            .isLessThan(deadline);
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
                assertThat(after.words()).as("round %d", round).isNotEmpty();
                assertThat(after.indexed()).as("round %d", round).isEqualTo(after.words());
            }
        }
    }

    private void writeUntilKilled(int seed, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.contains("writing")) {
                line = out.readLine();
            }
            assertThat(line).as("the writer started").isNotNull();
            assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS))
                    .as("it writes until killed")
                    .isFalse();
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
