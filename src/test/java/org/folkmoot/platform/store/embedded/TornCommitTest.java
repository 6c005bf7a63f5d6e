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
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A commit writes pages and then the header of the file. Here the process dies between the two at every commit in turn, and is
 * started and stopped as usual afterwards.
 */
class TornCommitTest {

    private static final int WRITES = 60;
    private static final int DOCUMENTS = 12;
    private static final int HEADER_BYTES = 2 * 4096;

    @TempDir
    private Path folder;

    @Test
    void what_was_acknowledged_is_there_after_a_commit_torn_before_its_header_and_after_every_start_from_then_on()
            throws IOException {
        Path live = Files.createDirectory(folder.resolve("live"));
        try (EmbeddedStore store = EmbeddedStore.open(live);
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> documents = CrashingWriter.documents(client);
            Map<Integer, Integer> acknowledged = new TreeMap<>();
            for (int write = 0; write < WRITES; write++) {
                byte[] before = Files.readAllBytes(live.resolve("store.mv"));
                Map<Integer, Integer> sureBefore = new TreeMap<>(acknowledged);
                acknowledged.put(write % DOCUMENTS, write);
                write(documents, write);
                assertKept(torn(before, Files.readAllBytes(live.resolve("store.mv"))), sureBefore, write);
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

    /** The file as it lies when the pages of a commit are written and its header is not. */
    private static byte[] torn(byte[] before, byte[] after) {
        byte[] torn = Arrays.copyOf(after, after.length);
        System.arraycopy(before, 0, torn, 0, Math.min(HEADER_BYTES, before.length));
        return torn;
    }

    private void assertKept(byte[] file, Map<Integer, Integer> acknowledged, int write) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("torn"));
        Files.write(copy.resolve("store.mv"), file);
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
