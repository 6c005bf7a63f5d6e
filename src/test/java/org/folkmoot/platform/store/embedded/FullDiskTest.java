package org.folkmoot.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens when there is no more room, and once there is again. */
class FullDiskTest {

    private static final String NO_ROOM = "could not write to its file";
    private static final int WRITERS = 6;
    private static final int DOCUMENTS_A_COMMAND = 20;
    private static final long NO_LIMIT = -1;

    @TempDir
    private Path folder;

    @AfterEach
    void makeRoom() throws Throwable {
        limitFiles(NO_LIMIT);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void without_room_each_command_is_refused_as_a_whole_and_with_room_the_store_goes_on_by_itself() throws Throwable {
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            MongoCollection<Document> documents = CrashingWriter.documents(client);
            documents.createIndex(Indexes.ascending("command"));
            acknowledged.addAll(write(documents, 0));
            limitFiles(store.fileBytes() + 400_000);
            Set<Integer> all = new TreeSet<>();
            for (int round = 1; all.size() == acknowledged.size(); round++) {
                all.addAll(commands(round));
                acknowledged.addAll(write(documents, round));
            }
            assertThat(counts(documents)).as("while there is no room").isEqualTo(each(acknowledged));
            limitFiles(1);
            assertThatThrownBy(
                            () -> client.getDatabase("new").getCollection("new").insertOne(document(0)))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining(NO_ROOM);
            assertThatThrownBy(() -> documents.createIndex(Indexes.ascending("text"), new IndexOptions().unique(true)))
                    .isInstanceOf(MongoException.class);
            assertThat(documents.listIndexes()).hasSize(2);

            limitFiles(NO_LIMIT);
            acknowledged.addAll(write(documents, 1_000));
            client.getDatabase("new").getCollection("new").insertOne(document(0));
            assertThat(acknowledged).containsAll(commands(1_000));
            assertThat(counts(documents)).isEqualTo(each(acknowledged));
        }
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = CrashingWriter.connect(store)) {
            assertThat(counts(CrashingWriter.documents(client)))
                    .as("after a start")
                    .isEqualTo(each(acknowledged));
        }
    }

    @Test
    void a_command_that_finds_no_room_half_way_leaves_nothing_and_the_next_one_is_carried_out() {
        try (StoreFile file = StoreFile.open(folder.resolve("store.db"), StoreFile.Content.RECORDS)) {
            file.write(session -> insert(session, 0, 10));
            long pages = file.write(session -> session.sql().number("PRAGMA page_count"));
            file.<Long>write(session -> session.sql().number("PRAGMA max_page_count = " + (pages + 5)));
            assertThatThrownBy(() -> file.write(session -> insert(session, 10, 100)))
                    .isInstanceOf(StoreFailed.class)
                    .hasMessageContaining(NO_ROOM);
            assertThat(file.<Long>read(session -> table(session).count())).isEqualTo(10);
            file.write(session -> insert(session, 200, 1));
            file.<Long>write(session -> session.sql().number("PRAGMA max_page_count = 100000"));
            file.write(session -> insert(session, 10, 100));
            assertThat(file.<Long>read(session -> table(session).count())).isEqualTo(111);
        }
    }

    private static DocumentTable table(ClientSession session) {
        return new DocumentTable(session, "documents/test/things");
    }

    private static int insert(ClientSession session, int from, int count) {
        IntStream.range(from, from + count).forEach(at -> table(session).insert(Key.of(at), new byte[3_000]));
        return count;
    }

    private static List<Integer> commands(int round) {
        return IntStream.range(0, WRITERS)
                .mapToObj(writer -> round * WRITERS + writer)
                .toList();
    }

    /** All at once, a command each; returns those that were acknowledged. */
    private static List<Integer> write(MongoCollection<Document> documents, int round) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Optional<Integer>>> all = commands(round).stream()
                    .<Callable<Optional<Integer>>>map(command -> () -> {
                        try {
                            documents.insertMany(IntStream.range(0, DOCUMENTS_A_COMMAND)
                                    .mapToObj(at -> document(command))
                                    .toList());
                            return Optional.of(command);
                        } catch (MongoException refused) {
                            assertThat(refused).hasMessageContaining(NO_ROOM);
                            return Optional.empty();
                        }
                    })
                    .toList();
            List<Integer> acknowledged = new ArrayList<>();
            for (Future<Optional<Integer>> one : threads.invokeAll(all)) {
                one.get().ifPresent(acknowledged::add);
            }
            return acknowledged;
        }
    }

    private static Document document(int command) {
        return new Document("command", command).append("text", "x".repeat(1_000));
    }

    private static Map<Integer, Long> counts(MongoCollection<Document> documents) {
        return documents.find().into(new ArrayList<>()).stream()
                .map(found -> found.getInteger("command"))
                .distinct()
                .collect(Collectors.toMap(
                        command -> command, command -> documents.countDocuments(Filters.eq("command", command))));
    }

    private static Map<Integer, Long> each(Set<Integer> commands) {
        return commands.stream().collect(Collectors.toMap(command -> command, command -> (long) DOCUMENTS_A_COMMAND));
    }

    /** The system refuses this process to let a file grow beyond it. */
    @SuppressWarnings("restricted")
    private static void limitFiles(long bytes) throws Throwable {
        int fileSize = 1;
        FunctionDescriptor call =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        Linker linker = Linker.nativeLinker();
        MethodHandle get =
                linker.downcallHandle(linker.defaultLookup().find("getrlimit").orElseThrow(), call);
        MethodHandle set =
                linker.downcallHandle(linker.defaultLookup().find("setrlimit").orElseThrow(), call);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = arena.allocate(ValueLayout.JAVA_LONG, 2);
            assertThat((int) get.invokeExact(fileSize, limits)).isZero();
            limits.setAtIndex(ValueLayout.JAVA_LONG, 0, bytes);
            assertThat((int) set.invokeExact(fileSize, limits)).isZero();
        }
    }
}
