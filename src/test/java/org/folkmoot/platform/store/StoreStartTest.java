package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.DataFolder.DataFolderInUse;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.sqlite.SQLiteJDBCLoader;

/** How the store starts and stops with the application. */
class StoreStartTest {

    @TempDir
    private Path folder;

    @Test
    void without_a_mongodb_given_the_embedded_store_opens_in_the_data_folder() {
        application().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(StoreInUse.class).kind()).isEqualTo(StoreInUse.Kind.EMBEDDED);
            assertThat(context.getBean(StoreInUse.class).description())
                    .contains(folder.resolve("store").toString());
            assertThat(folder.resolve("store")).isDirectoryContaining("glob:**store.db");
        });
    }

    @Test
    void what_was_saved_is_there_after_a_stop_and_a_start() {
        UUID id = UUID.randomUUID();
        application()
                .run(context -> context.getBean(MongoTemplate.class)
                        .getCollection("things")
                        .insertOne(new Document("_id", id).append("name", "Kirkby")));
        application()
                .run(context -> assertThat(context.getBean(MongoTemplate.class).findById(id, Document.class, "things"))
                        .containsEntry("name", "Kirkby"));
    }

    @Test
    void schema_steps_are_applied_once_in_the_order_of_their_ids_before_anything_else_writes() {
        application()
                .withBean("later", SchemaStep.class, () -> step("2026-02", "b"))
                .withBean("earlier", SchemaStep.class, () -> step("2026-01", "a"))
                .run(context ->
                        assertThat(names(context.getBean(MongoTemplate.class))).containsExactly("a", "b"));
        application()
                .withBean("earlier", SchemaStep.class, () -> step("2026-01", "a"))
                .withBean("new", SchemaStep.class, () -> step("2026-03", "c"))
                .run(context ->
                        assertThat(names(context.getBean(MongoTemplate.class))).containsExactly("a", "b", "c"));
    }

    @Test
    void a_failing_schema_step_ends_the_start_with_its_name_and_is_tried_again() {
        application()
                .withBean(SchemaStep.class, () -> new SchemaStep() {
                    @Override
                    public String id() {
                        return "2026-01-broken";
                    }

                    @Override
                    public void apply(MongoTemplate store) {
                        throw new IllegalStateException("the disk said no");
                    }
                })
                .run(context -> assertThat(refusal(context))
                        .contains("The schema step 2026-01-broken failed", "the disk said no"));
        application()
                .withBean(SchemaStep.class, () -> step("2026-01-broken", "mended"))
                .run(context ->
                        assertThat(names(context.getBean(MongoTemplate.class))).containsExactly("mended"));
    }

    @Test
    void a_store_that_cannot_be_opened_ends_the_start_in_one_sentence() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        Files.writeString(folder.resolve("store/store.db"), "this is no store".repeat(1_000));
        application()
                .run(context -> assertThat(refusal(context))
                        .startsWith("The store in " + folder.resolve("store"))
                        .contains("cannot be opened"));
    }

    @Test
    void a_store_of_a_former_version_is_never_begun_anew_beside_it() throws Exception {
        Files.createDirectories(folder.resolve("store"));
        for (String former : List.of("store.mv", "keys.mv")) {
            Path file = Files.writeString(folder.resolve("store").resolve(former), "H:2");
            application()
                    .run(context -> assertThat(refusal(context))
                            .contains(
                                    "holds a store of a former version (" + former + ")",
                                    "start the version that wrote it"));
            assertThat(folder.resolve("store/store.db")).doesNotExist();
            Files.delete(file);
        }
    }

    @Test
    void the_file_of_keys_is_not_taken_for_the_store() throws Exception {
        application().run(context -> assertThat(context).hasNotFailed());
        Files.copy(
                folder.resolve("store/keys.db"), folder.resolve("store/store.db"), StandardCopyOption.REPLACE_EXISTING);
        application()
                .run(context -> assertThat(refusal(context)).contains("store.db", "it is no file of Folkmoot's store"));
    }

    @Test
    void sqlites_own_library_lies_in_the_data_folder_and_leaves_nothing_in_the_temporary_one() throws Exception {
        application().run(context -> assertThat(context).hasNotFailed());
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String ours = "sqlite-" + SQLiteJDBCLoader.getVersion();
            assertThat(left.filter(file -> file.getFileName().toString().startsWith(ours)))
                    .isEmpty();
        }
    }

    @Test
    void a_data_folder_that_is_a_file_ends_the_start_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        application()
                .withPropertyValues("folkmoot.data=" + file)
                .run(context -> assertThat(refusal(context))
                        .startsWith("The data folder " + file + " cannot be used")
                        .endsWith("is a file"));
    }

    @Test
    void two_steps_with_one_id_are_refused() {
        application()
                .withBean("one", SchemaStep.class, () -> step("2026-01", "a"))
                .withBean("two", SchemaStep.class, () -> step("2026-01", "b"))
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("2026-01"));
    }

    @Test
    void a_second_start_on_the_same_folder_says_which_process_holds_it() {
        application()
                .run(first -> application()
                        .run(second -> assertThat(second.getStartupFailure())
                                .rootCause()
                                .isInstanceOf(DataFolderInUse.class)
                                .hasMessageContaining(folder.toString())
                                .hasMessageContaining(
                                        "process " + ProcessHandle.current().pid() + " since 20")));
    }

    @Test
    void a_given_mongodb_that_is_too_old_is_refused() throws Exception {
        try (DataFolder elsewhere = DataFolder.take(folder.resolve("elsewhere"));
                EmbeddedStore old = EmbeddedStore.open(elsewhere.store())) {
            application()
                    .withPropertyValues("spring.mongodb.uri=" + old.connectionString("test"))
                    .run(context -> assertThat(context.getStartupFailure())
                            .rootCause()
                            .hasMessageContaining(
                                    "version 5.0.0, which is too old: Folkmoot needs MongoDB 6 or newer"));
        }
    }

    @Test
    void a_given_mongodb_that_does_not_answer_is_named_without_its_password() {
        application()
                .withPropertyValues(
                        "spring.mongodb.uri=mongodb://ann:opensesame@127.0.0.1:1/test?serverSelectionTimeoutMS=300")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(
                                "The MongoDB at 127.0.0.1:1, given by SPRING_MONGODB_URI, cannot be used")
                        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("opensesame")));
    }

    @Test
    void versions_from_six_on_are_accepted() {
        GivenMongo.refuseIfOld("6.0.1", "host");
        GivenMongo.refuseIfOld("8.2.0", "host");
        assertThatThrownBy(() -> GivenMongo.refuseIfOld("5.0.31", "host")).hasMessageContaining("5.0.31");
    }

    @Test
    void the_ready_line_tells_a_mongodbs_version_and_replica_set_and_says_if_there_is_none() {
        assertThat(GivenMongo.described(new Document("setName", "folkmoot"), "8.2.0", "db:27017")
                        .told())
                .isEqualTo("MongoDB at db:27017 (version 8.2.0, replica set folkmoot)");
        assertThat(GivenMongo.described(new Document(), "7.0.1", "db:27017").told())
                .isEqualTo("MongoDB at db:27017 (version 7.0.1, no replica set)");
    }

    /** What the command line says of a start that was refused. */
    private static String refusal(AssertableApplicationContext context) {
        return Stream.iterate(context.getStartupFailure(), Objects::nonNull, Throwable::getCause)
                .filter(StartRefused.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst()
                .orElseThrow();
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
                .withUserConfiguration(StoreConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("folkmoot.data=" + folder, "spring.mongodb.representation.uuid=standard");
    }

    private static SchemaStep step(String id, String name) {
        return new SchemaStep() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public void apply(MongoTemplate store) {
                store.getCollection("names").insertOne(new Document("_id", name));
            }
        };
    }

    private static List<String> names(MongoTemplate store) {
        return store.find(new Query(), Document.class, "names").stream()
                .map(document -> document.getString("_id"))
                .toList();
    }
}
