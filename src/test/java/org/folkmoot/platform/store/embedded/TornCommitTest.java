package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A commit is written to the log. Here the power fails within it at every commit in turn: some of what it wrote is there, some is
 * not, and some is what lay on the disk before. The store is started and stopped as usual afterwards.
 */
class TornCommitTest {

    private static final int WRITES = 40;
    private static final int DOCUMENTS = 12;

    @TempDir
    private Path folder;

    private final Random random = new Random(20261129);

    @Test
    void what_was_acknowledged_is_there_after_a_commit_torn_anywhere_and_after_every_start_from_then_on()
            throws IOException {
        Path live = Files.createDirectory(folder.resolve("live"));
        try (EmbeddedStore store = EmbeddedStore.open(live);
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> documents = CrashingWriter.documents(client);
            Map<Integer, Integer> acknowledged = new TreeMap<>();
            for (int write = 0; write < WRITES; write++) {
                byte[] before = log(live);
                Map<Integer, Integer> sureBefore = new TreeMap<>(acknowledged);
                acknowledged.put(write % DOCUMENTS, write);
                write(documents, write);
                assertKept(live, torn(before, log(live)), sureBefore, write);
            }
        }
    }

    private static void write(MongoCollection<Document> documents, int write) {
        if (write < DOCUMENTS) {
            documents.insertOne(
                    new Document("_id", write).append("version", write).append("filler", "x".repeat(3000)));
        } else {
            documents.updateOne(Filters.eq(write % DOCUMENTS), Updates.set("version", write));
        }
    }

    private static byte[] log(Path folder) throws IOException {
        Path log = folder.resolve("store.db-wal");
        return Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
    }

    /** Up to some byte what the commit wrote, from there on what was there before or nothing that anybody wrote. */
    private byte[] torn(byte[] before, byte[] after) {
        int same = Arrays.mismatch(before, after);
        int from = Math.max(0, same);
        int cut = from + random.nextInt(Math.max(1, after.length - from));
        byte[] torn = Arrays.copyOf(after, after.length);
        if (random.nextBoolean()) {
            byte[] noise = new byte[after.length - cut];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, torn, cut, noise.length);
        } else {
            Arrays.fill(torn, cut, torn.length, (byte) 0);
        }
        int known = Math.min(before.length, torn.length);
        if (known > cut) {
            System.arraycopy(before, cut, torn, cut, known - cut);
        }
        return torn;
    }

    private void assertKept(Path live, byte[] log, Map<Integer, Integer> acknowledged, int write) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("torn"));
        Files.write(copy.resolve("store.db"), Files.readAllBytes(live.resolve("store.db")));
        Files.write(copy.resolve("store.db-wal"), log);
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedStore store = EmbeddedStore.open(copy);
                    MongoClient client = CrashingWriter.connect(store)) {
                MongoCollection<Document> documents = CrashingWriter.documents(client);
                for (Map.Entry<Integer, Integer> one : acknowledged.entrySet()) {
                    assertThat(version(documents, one.getKey()))
                            .as("version of document %d at start %d after write %d", one.getKey(), start, write)
                            .isGreaterThanOrEqualTo(one.getValue());
                }
            }
        }
    }

    /** -1 if the document is gone. */
    private static int version(MongoCollection<Document> documents, int id) {
        return Optional.ofNullable(documents.find(Filters.eq(id)).first())
                .map(kept -> kept.getInteger("version"))
                .orElse(-1);
    }
}
