package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShreddingTest {

    private static final int DRAWERS = 40;
    private static final int KEYS = 500;
    private static final int KEY_BYTES = 60;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private final byte[][][] keys = new byte[DRAWERS][KEYS][KEY_BYTES];

    @Test
    void of_destroyed_keys_not_a_byte_is_left_in_the_file_and_all_others_are_there() throws IOException {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> drawers = client.getDatabase("test_keys").getCollection("keys");
            for (int drawer = 0; drawer < DRAWERS; drawer++) {
                List<Binary> content = new ArrayList<>();
                for (byte[] key : keys[drawer]) {
                    random.nextBytes(key);
                    content.add(new Binary(key));
                }
                drawers.insertOne(new Document("_id", drawer).append("keys", content));
            }
            for (int round = 0; round < 3; round++) {
                for (int drawer = 0; drawer < DRAWERS; drawer++) {
                    destroy(drawers, drawer, 7 * round);
                }
                store.shredKeys();
                assertOnlyTheLivingAreLeft(drawers, 7 * round);
            }
        }
        try (EmbeddedStore again = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(again)) {
            assertOnlyTheLivingAreLeft(client.getDatabase("test_keys").getCollection("keys"), 14);
        }
    }

    @Test
    void a_deleted_text_is_gone_from_the_store_once_it_is_shredded() throws IOException {
        String text = "zqxwvkj";
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> texts = client.getDatabase("test").getCollection("texts");
            for (int at = 0; at < 2_000; at++) {
                texts.insertOne(new Document("_id", at).append("text", at % 10 == 0 ? text + at : "kept " + at));
            }
            texts.deleteMany(Filters.regex("text", "^zq"));
            store.shredStore();
            assertThat(texts.countDocuments()).isEqualTo(1_800);
        }
        assertThat(new String(Files.readAllBytes(folder.resolve("store.mv")), StandardCharsets.ISO_8859_1))
                .contains("kept")
                .doesNotContain(text);
        try (EmbeddedStore again = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(again)) {
            assertThat(client.getDatabase("test").getCollection("texts").countDocuments())
                    .isEqualTo(1_800);
        }
    }

    @Test
    void others_write_on_while_the_file_is_shredded() throws InterruptedException {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> drawers = client.getDatabase("test_keys").getCollection("keys");
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int at = 0; at < 300; at++) {
                    drawers.insertOne(new Document("_id", at).append("keys", new Binary(new byte[5_000])));
                }
            });
            while (writer.isAlive()) {
                store.shredKeys();
            }
            writer.join();
            assertThat(drawers.countDocuments()).isEqualTo(300);
        }
    }

    private static void destroy(MongoCollection<Document> drawers, int drawer, int key) {
        drawers.updateOne(Filters.eq("_id", drawer), Updates.set("keys." + key, new Binary(new byte[0])));
    }

    private void assertOnlyTheLivingAreLeft(MongoCollection<Document> drawers, int destroyedUpTo) throws IOException {
        String file = new String(Files.readAllBytes(folder.resolve("keys.mv")), StandardCharsets.ISO_8859_1);
        for (int drawer = 0; drawer < DRAWERS; drawer++) {
            List<Binary> found = drawers.find(Filters.eq("_id", drawer)).first().getList("keys", Binary.class);
            for (int key = 0; key < KEYS; key++) {
                boolean isDestroyed = key <= destroyedUpTo && key % 7 == 0;
                assertThat(found.get(key).length() == 0).isEqualTo(isDestroyed);
                if (isDestroyed || key < 3) {
                    // Half of it, in case a page ends within it.
                    String half = new String(keys[drawer][key], 0, KEY_BYTES / 2, StandardCharsets.ISO_8859_1);
                    assertThat(file.contains(half)).isEqualTo(!isDestroyed);
                }
            }
        }
    }
}
