package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.folkmoot.platform.store.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real process again and again while it writes. */
class CrashTest {

    private static final int ROUNDS = 20;
    private static final long SEED = 20261122;
    private static final int FEWEST_WRITES = 20;
    private static final int MOST_WRITES = 600;

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_write_survives_a_kill_at_any_moment_and_the_store_opens_each_time() throws Exception {
        Random random = new Random(SEED);
        Map<UUID, Integer> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<UUID, Integer> ofThisRound = writeUntilKilled(FEWEST_WRITES + random.nextInt(MOST_WRITES), random);
            assertThat(ofThisRound).as("round %d", round).isNotEmpty();
            acknowledged.putAll(ofThisRound);
            assertKept(ofThisRound, round);
        }
        assertKept(acknowledged, ROUNDS);
        System.out.printf(
                "%d kills: %,d acknowledged writes to %,d documents, all kept%n",
                ROUNDS,
                acknowledged.values().stream()
                        .mapToInt(lastVersion -> 1 + lastVersion)
                        .sum(),
                acknowledged.size());
    }

    /** The last acknowledged version of each document. */
    private Map<UUID, Integer> writeUntilKilled(int writes, Random random) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                lines.add(line);
                if (lines.size() == writes) {
                    process.waitFor(random.nextInt(5_000), TimeUnit.MICROSECONDS);
                    // Killed by its handle: that leaves what it had already printed to be read.
                    process.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        Map<UUID, Integer> versions = new HashMap<>();
        lines.stream()
                .filter(line -> line.endsWith(CrashingWriter.ACKNOWLEDGED))
                .forEach(line -> {
                    String[] words = line.split(" ", -1);
                    versions.put(UUID.fromString(words[0]), Integer.valueOf(words[1]));
                });
        return versions;
    }

    private void assertKept(Map<UUID, Integer> acknowledged, int round) {
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedStore store = EmbeddedStore.open(data.store());
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> documents = CrashingWriter.documents(client);
            Map<UUID, Integer> kept = new HashMap<>();
            documents
                    .find(Filters.in("_id", acknowledged.keySet()))
                    .forEach(found -> kept.put(found.get("_id", UUID.class), found.getInteger("version")));
            acknowledged.forEach((id, version) -> assertThat(kept.get(id))
                    .as("round %d, %s", round, id)
                    .isNotNull()
                    .isGreaterThanOrEqualTo(version));
            UUID any = acknowledged.keySet().iterator().next();
            assertThat(documents
                            .find(Filters.eq("key", CrashingWriter.keyOf(any)))
                            .first())
                    .containsEntry("_id", any);
            assertThat(documents.countDocuments(Filters.gte("_id", new UUID(0, 0))))
                    .as("documents by id and by index")
                    .isEqualTo(documents.estimatedDocumentCount());
        }
    }
}
