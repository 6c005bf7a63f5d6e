package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.Restoration.Present;
import org.folkmoot.platform.store.embedded.Backup.BackupFailed;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A store is copied while it is written to, and put back as a whole or not at all. */
class BackupTest {

    private static final int WRITERS = 4;
    private static final int DOCUMENTS_A_COMMAND = 10;

    @TempDir
    private Path folder;

    private Path data;
    private Path backup;
    private Path keys;

    @BeforeEach
    void paths() {
        data = folder.resolve("data");
        backup = folder.resolve("backup.db");
        keys = folder.resolve("keys-copy.db");
    }

    @Test
    void a_backup_under_load_holds_whole_commands_and_all_that_was_acknowledged_before_it_began() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        int before;
        try (Open store = new Open(data);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            store.documents().createIndex(Indexes.ascending("command"));
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger commands = new AtomicInteger();
            for (int writer = 0; writer < WRITERS; writer++) {
                threads.execute(() -> {
                    while (!enough.get()) {
                        store.insert(commands.getAndIncrement());
                        acknowledged.incrementAndGet();
                    }
                });
            }
            while (acknowledged.get() < 50) {
                Thread.onSpinWait();
            }
            before = acknowledged.get();
            store.embedded.writeStore(backup);
            store.embedded.writeKeys(keys);
            enough.set(true);
        }
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        Restoration.run(folder.resolve("restored"), backup, Optional.of(keys), Present.REFUSED);
        try (Open restored = new Open(folder.resolve("restored"))) {
            List<Integer> found =
                    restored.documents().distinct("command", Integer.class).into(new ArrayList<>());
            assertThat(found).hasSizeBetween(before, acknowledged.get());
            for (int command : found) {
                assertThat(restored.documents().countDocuments(Filters.eq("command", command)))
                        .isEqualTo(DOCUMENTS_A_COMMAND);
            }
            restored.insert(-1);
        }
    }

    @Test
    void keys_are_in_no_backup_of_the_store_and_of_theirs_only_the_newest_is_kept() throws IOException {
        try (Open store = new Open(data)) {
            store.keys().insertOne(new Document("_id", 1).append("key", "zqxwvkj"));
            store.embedded.writeStore(backup);
            store.embedded.writeKeys(keys);
            store.keys().deleteOne(Filters.eq(1));
            store.keys().insertOne(new Document("_id", 2).append("key", "another"));
            store.embedded.writeKeys(keys);
            assertThatThrownBy(() -> store.embedded.writeStore(backup)).hasMessageContaining("is there already");
            assertThatThrownBy(() -> store.embedded.writeStore(folder.resolve("no/such/folder.db")))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("cannot be written");
        }
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).doesNotContain("zqxwvkj");
        assertThat(Files.readString(keys, StandardCharsets.ISO_8859_1))
                .contains("another")
                .doesNotContain("zqxwvkj");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void an_older_store_is_put_beside_todays_keys_and_the_former_store_aside_without_any() throws IOException {
        try (Open store = new Open(data)) {
            store.insert(1);
            store.keys().insertOne(new Document("_id", 1));
            store.embedded.writeStore(backup);
            store.insert(2);
            store.keys().deleteOne(Filters.eq(1));
        }
        Files.createDirectories(data.resolve("index/somewhere"));
        assertThatThrownBy(() -> Restoration.run(data, backup, Optional.empty(), Present.REFUSED))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not empty");
        Restoration.run(data, backup, Optional.empty(), Present.REPLACED);
        assertThat(data.resolve("index/somewhere")).doesNotExist();
        assertThat(data.resolve("store.replaced"))
                .isDirectoryContaining("glob:**store.db")
                .isDirectoryNotContaining("glob:**keys*");
        try (Open restored = new Open(data)) {
            assertThat(restored.documents().countDocuments()).isEqualTo(DOCUMENTS_A_COMMAND);
            assertThat(restored.keys().countDocuments())
                    .as("keys destroyed since")
                    .isZero();
        }
    }

    @Test
    void what_is_no_backup_or_a_damaged_one_changes_nothing() throws IOException {
        try (Open store = new Open(data)) {
            IntStream.range(0, 50).forEach(store::insert);
            store.embedded.writeStore(backup);
            store.embedded.writeKeys(keys);
        }
        byte[] damaged = Files.readAllBytes(backup);
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 5_000, (byte) 7);
        Path bad = Files.write(folder.resolve("damaged.db"), damaged);
        assertRefused(bad, "is damaged");
        assertRefused(
                Files.writeString(folder.resolve("text"), "no store".repeat(1_000)), "no copy of Folkmoot's store");
        assertRefused(keys, "no copy of Folkmoot's store");
        assertRefused(folder.resolve("missing"), "cannot be written");
        assertThatThrownBy(() -> Restoration.run(data, backup, Optional.of(keys), Present.REPLACED))
                .hasMessageContaining("has keys already");
        assertThatThrownBy(() -> Restoration.run(folder.resolve("empty"), backup, Optional.empty(), Present.REFUSED))
                .hasMessageContaining("Without the keys nothing of the backup opens");
        Restoration.run(folder.resolve("empty"), backup, Optional.of(keys), Present.REFUSED);
        assertThat(folder.resolve("empty")).isDirectoryNotContaining("glob:**/store.*");
        try (Open store = new Open(data)) {
            assertThat(store.documents().countDocuments()).isEqualTo(50 * DOCUMENTS_A_COMMAND);
        }
    }

    private void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Restoration.run(data, file, Optional.empty(), Present.REPLACED))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining(reason);
    }

    @Test
    void wherever_a_kill_cuts_a_restoration_off_the_next_start_has_the_former_store_or_the_restored_one()
            throws IOException {
        try (Open store = new Open(data)) {
            store.insert(1);
            store.embedded.writeStore(backup);
            store.insert(2);
        }
        Path whole = folder.resolve("whole");
        FileSystemUtils.copyRecursively(data, whole);

        Files.createDirectories(data.resolve("store.restoring"));
        Files.writeString(data.resolve("store.restoring/store.db.new"), "half a copy");
        assertThat(documentsAfterStart()).as("cut off while it is prepared").isEqualTo(2 * DOCUMENTS_A_COMMAND);
        assertThat(data.resolve("store.restoring")).doesNotExist();

        for (String cut : List.of("prepared", "put aside", "keys gone")) {
            FileSystemUtils.deleteRecursively(data);
            FileSystemUtils.copyRecursively(whole, data);
            try (DataFolder held = DataFolder.take(data)) {
                Restoration.prepare(held, backup, Optional.empty());
            }
            if (!cut.equals("prepared")) {
                Files.move(data.resolve("store"), data.resolve("store.replaced"));
            }
            if (cut.equals("keys gone")) {
                Files.delete(data.resolve("store.replaced/keys.db"));
            }
            assertThat(documentsAfterStart()).as(cut).isEqualTo(DOCUMENTS_A_COMMAND);
            assertThat(data.resolve("store.replaced")).isDirectoryNotContaining("glob:**keys*");
        }
    }

    private long documentsAfterStart() {
        try (Open store = new Open(data)) {
            return store.documents().countDocuments();
        }
    }

    private static final class Open implements AutoCloseable {

        private final DataFolder held;
        private final EmbeddedStore embedded;
        private final MongoClient client;

        Open(Path data) {
            held = DataFolder.take(data);
            embedded = EmbeddedStore.open(held.store());
            client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(embedded.connectionString("folkmoot"))
                    .uuidRepresentation(UuidRepresentation.STANDARD)
                    .build());
        }

        MongoCollection<Document> documents() {
            return client.getDatabase("folkmoot").getCollection("documents");
        }

        MongoCollection<Document> keys() {
            return client.getDatabase("folkmoot_keys").getCollection("keys");
        }

        void insert(int command) {
            documents()
                    .insertMany(IntStream.range(0, DOCUMENTS_A_COMMAND)
                            .mapToObj(at -> new Document("command", command).append("at", at))
                            .toList());
        }

        @Override
        public void close() {
            client.close();
            embedded.close();
            held.close();
        }
    }
}
