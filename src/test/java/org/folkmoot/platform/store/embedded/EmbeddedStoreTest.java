package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    private static final int DOCUMENTS = 1_000;
    private static final int UPDATES = 100_000;
    private static final int UPDATES_A_COMMAND = 50;
    private static final int WRITERS = 8;

    @TempDir
    private Path folder;

    private EmbeddedStore store;
    private MongoClient client;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(folder);
        client = connect(store.connectionString("test"));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void a_stranger_without_the_secret_is_refused() {
        try (MongoClient stranger = connect(new ConnectionString("mongodb://127.0.0.1:" + store.port() + "/test"))) {
            assertThatThrownBy(() -> stranger.getDatabase("test")
                            .getCollection("words")
                            .find()
                            .first())
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("answers only its own process");
            assertThatThrownBy(() -> stranger.getDatabase("admin").runCommand(new Document("listDatabases", 1)))
                    .isInstanceOf(MongoException.class);
        }
    }

    @Test
    void a_stranger_with_a_wrong_secret_is_refused() {
        String guess = store.connectionString("test")
                .getConnectionString()
                .replaceFirst(":[0-9a-f]{64}@", ":" + "0".repeat(64) + "@");
        try (MongoClient stranger = connect(new ConnectionString(guess))) {
            assertThatThrownBy(() -> stranger.getDatabase("test")
                            .getCollection("words")
                            .find()
                            .first())
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("authenticating");
        }
    }

    @Test
    void a_stranger_who_announces_a_large_message_is_cut_off() throws Exception {
        try (Socket stranger = new Socket(InetAddress.getLoopbackAddress(), store.port())) {
            stranger.getOutputStream()
                    .write(ByteBuffer.allocate(16)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(40_000_000)
                            .array());
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void the_port_is_not_open_on_other_interfaces() throws Exception {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, store.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }

    @Test
    void the_secret_is_new_with_each_start() {
        String first = store.connectionString("test").getConnectionString();
        close();
        open();
        assertThat(store.connectionString("test").getConnectionString().replaceAll(":\\d+/", ""))
                .isNotEqualTo(first.replaceAll(":\\d+/", ""));
    }

    @Test
    void the_file_stays_within_three_times_the_live_data_without_a_stop() throws Exception {
        List<UUID> ids = IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> TimeOrderedId.next())
                .toList();
        MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
        documents.insertMany(ids.stream()
                .map(id -> new Document("_id", id).append("text", text(new Random(1))))
                .toList());
        inParallel(writer -> {
            Random random = new Random(writer);
            for (int done = 0; done < UPDATES / WRITERS; done += UPDATES_A_COMMAND) {
                documents.bulkWrite(IntStream.range(0, UPDATES_A_COMMAND)
                        .mapToObj(i -> new UpdateOneModel<Document>(
                                Filters.eq(ids.get(random.nextInt(DOCUMENTS))), Updates.set("text", text(random))))
                        .toList());
            }
        });
        long live = store.liveBytes("test", "documents");
        Instant deadline = Instant.now().plus(Duration.ofSeconds(10));
        while (store.fileBytes() > 3 * live && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(store.fileBytes()).isLessThanOrEqualTo(3 * live);
        assertThat(documents.countDocuments()).isEqualTo(DOCUMENTS);
    }

    @Test
    void a_unique_index_that_could_not_be_built_is_not_there_and_can_be_built_once_it_holds() {
        MongoCollection<Document> people = client.getDatabase("test").getCollection("people");
        for (int at = 0; at < 20; at++) {
            people.insertOne(new Document("_id", at).append("name", "name " + at % 19));
        }
        IndexOptions unique = new IndexOptions().unique(true);
        assertThatThrownBy(() -> people.createIndex(Indexes.ascending("name"), unique))
                .isInstanceOf(MongoException.class);
        client.close();
        store.close();
        open();
        MongoCollection<Document> again = client.getDatabase("test").getCollection("people");
        assertThat(again.listIndexes()).hasSize(1);
        assertThat(again.countDocuments(Filters.eq("name", "name 0"))).isEqualTo(2);
        again.deleteOne(Filters.eq(19));
        again.createIndex(Indexes.ascending("name"), unique);
        assertThatThrownBy(() -> again.insertOne(new Document("_id", 20).append("name", "name 3")))
                .isInstanceOf(MongoException.class);
        for (int at = 0; at < 19; at++) {
            assertThat(again.countDocuments(Filters.eq("name", "name " + at))).isEqualTo(1);
        }
    }

    @Test
    void a_refused_update_of_a_list_leaves_the_indexes_as_they_were() {
        MongoCollection<Document> people = client.getDatabase("test").getCollection("people");
        people.createIndex(Indexes.ascending("place"));
        people.createIndex(Indexes.ascending("tags", "uses"));
        people.insertOne(new Document("_id", 1).append("place", "hall").append("tags", List.of("a")));
        assertThatThrownBy(() -> people.updateOne(
                        Filters.eq(1),
                        Updates.combine(
                                Updates.set("place", "bus"),
                                Updates.set("tags", List.of("a", "b")),
                                Updates.set("uses", List.of("c", "d")))))
                .isInstanceOf(MongoException.class);
        assertThat(people.countDocuments(Filters.eq("place", "hall"))).isEqualTo(1);
        assertThat(people.countDocuments(Filters.eq("place", "bus"))).isZero();
    }

    @Test
    void whoever_reads_by_an_index_finds_each_document_also_while_it_is_updated() throws Exception {
        MongoCollection<Document> people = client.getDatabase("test").getCollection("people");
        people.createIndex(Indexes.ascending("tags"));
        people.insertOne(new Document("_id", 1).append("tags", List.of("always", "0")));
        List<String> missed = Collections.synchronizedList(new ArrayList<>());
        inParallel(worker -> {
            for (int at = 0; at < 150; at++) {
                if (worker % 2 == 0) {
                    people.updateOne(Filters.eq(1), Updates.set("tags", List.of("always", worker + " " + at)));
                } else if (people.find(Filters.eq("tags", "always")).first() == null) {
                    missed.add(worker + " " + at);
                }
            }
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void of_many_inserts_with_one_id_exactly_one_succeeds() throws Exception {
        MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
        for (int round = 0; round < 20; round++) {
            UUID id = TimeOrderedId.next();
            List<Boolean> won = Collections.synchronizedList(new ArrayList<>());
            inParallel(writer -> {
                try {
                    documents.insertOne(new Document("_id", id).append("writer", writer));
                    won.add(true);
                } catch (MongoException e) {
                    assertThat(e.getCode()).isEqualTo(11000);
                }
            });
            assertThat(won).hasSize(1);
        }
    }

    @Test
    void counting_up_from_many_threads_loses_no_step() throws Exception {
        MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
        documents.insertOne(new Document("_id", 1).append("count", 0));
        inParallel(writer -> {
            for (int i = 0; i < 50; i++) {
                documents.updateOne(Filters.eq(1), Updates.inc("count", 1));
            }
        });
        assertThat(documents.find(Filters.eq(1)).first()).containsEntry("count", 50 * WRITERS);
    }

    private interface Writing {
        void by(int writer);
    }

    private static void inParallel(Writing writing) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Void>> all = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        writing.by(writer);
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        }
    }

    private static String text(Random random) {
        return random.ints(600, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static MongoClient connect(ConnectionString address) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }
}
