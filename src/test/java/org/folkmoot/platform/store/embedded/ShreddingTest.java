package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
            assertThat(bytesOfAllFiles()).as("while it runs").contains("kept").doesNotContain(text);
        }
        assertThat(bytesOfAllFiles()).contains("kept").doesNotContain(text);
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

    /**
     * Records of many lengths move from page to page as others come and go, and each move may leave a copy: here whatever was deleted or
     * replaced is looked for in what is left of it anywhere.
     */
    @Test
    void of_records_that_moved_about_and_are_deleted_no_part_is_left_in_any_file() throws IOException {
        List<byte[]> gone = new ArrayList<>();
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> records = client.getDatabase("test_keys").getCollection("records");
            records.createIndex(Indexes.ascending("mark"));
            for (int round = 0; round < 3; round++) {
                Map<UUID, byte[]> live = insert(records);
                List<UUID> ids = new ArrayList<>(live.keySet());
                Collections.shuffle(ids, random);
                List<UUID> deleted = ids.subList(0, ids.size() / 2);
                deleted.forEach(id -> gone.add(live.get(id)));
                records.deleteMany(Filters.in("_id", deleted));
                for (UUID id : ids.subList(ids.size() / 2, 3 * ids.size() / 4)) {
                    gone.add(live.get(id));
                    records.updateOne(Filters.eq(id), Updates.set("mark", new Binary(mark())));
                }
                store.shredKeys();
                assertThat(partsLeftOf(gone))
                        .as("of %d, in round %d", gone.size(), round)
                        .isZero();
            }
        }
    }

    @Test
    void a_file_that_others_left_uncleaned_is_cleaned_whole_and_from_then_on_where_it_was_written() throws IOException {
        List<byte[]> gone = new ArrayList<>();
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            gone.addAll(halfDeleted(client));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            store.shredKeys();
            assertThat(partsLeftOf(gone)).as("of a run before").isZero();
            // More than the log takes at once, so that some of it is in the file before it is shredded.
            for (int round = 0; round < 8; round++) {
                gone.addAll(halfDeleted(client));
            }
            store.shredKeys();
            assertThat(partsLeftOf(gone)).isZero();
            gone.addAll(halfDeleted(client));
            store.shredKeys();
            assertThat(partsLeftOf(gone)).isZero();
        }
    }

    private List<byte[]> halfDeleted(MongoClient client) {
        MongoCollection<Document> records = client.getDatabase("test_keys").getCollection("records");
        Map<UUID, byte[]> live = insert(records);
        List<UUID> deleted = new ArrayList<>(live.keySet()).subList(0, live.size() / 2);
        records.deleteMany(Filters.in("_id", deleted));
        return deleted.stream().map(live::get).toList();
    }

    private Map<UUID, byte[]> insert(MongoCollection<Document> records) {
        Map<UUID, byte[]> live = new LinkedHashMap<>();
        List<Document> documents = new ArrayList<>();
        for (int at = 0; at < 1_500; at++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            live.put(id, mark());
            documents.add(new Document("_id", id).append("mark", new Binary(live.get(id))));
        }
        records.insertMany(documents);
        return live;
    }

    private byte[] mark() {
        byte[] mark = new byte[24 + random.nextInt(800)];
        random.nextBytes(mark);
        return mark;
    }

    /** How often the first or last eight bytes of one are found. */
    private long partsLeftOf(List<byte[]> gone) throws IOException {
        Set<Long> sought = new HashSet<>();
        for (byte[] mark : gone) {
            sought.add(ByteBuffer.wrap(mark).getLong());
            sought.add(ByteBuffer.wrap(mark).getLong(mark.length - Long.BYTES));
        }
        byte[] bytes = bytesOfAllFiles().getBytes(StandardCharsets.ISO_8859_1);
        long window = 0;
        long found = 0;
        for (byte each : bytes) {
            window = window << Byte.SIZE | Byte.toUnsignedLong(each);
            found += sought.contains(window) ? 1 : 0;
        }
        return found;
    }

    /** The files of the store, their logs and whatever else lies beside them. */
    private String bytesOfAllFiles() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }

    private static void destroy(MongoCollection<Document> drawers, int drawer, int key) {
        drawers.updateOne(Filters.eq("_id", drawer), Updates.set("keys." + key, new Binary(new byte[0])));
    }

    private void assertOnlyTheLivingAreLeft(MongoCollection<Document> drawers, int destroyedUpTo) throws IOException {
        String file = bytesOfAllFiles();
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
