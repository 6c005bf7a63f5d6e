package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.Document;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.query.Update;

/** What the product asks of a MongoDB beyond what the driver does by itself. */
class StoreTemplateTest {

    @TempDir
    private Path folder;

    private final AtomicInteger failuresToCome = new AtomicInteger();
    private final List<BsonDocument> indexCommands = new ArrayList<>();
    private EmbeddedStore embedded;
    private MongoClient client;
    private MongoTemplate store;

    @BeforeEach
    void open() {
        embedded = EmbeddedStore.open(folder);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(embedded.connectionString("test"))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("createIndexes")) {
                            indexCommands.add(event.getCommand().clone());
                        }
                    }
                })
                .build());
        store = template(Optional.of("folkmoot"));
        store.insert(List.of(new Document("_id", 1), new Document("_id", 2)), "things");
    }

    @AfterEach
    void close() {
        client.close();
        embedded.close();
    }

    @Test
    void several_documents_are_deleted_and_updated_although_the_server_was_away_for_a_moment() {
        failuresToCome.set(2);
        store.updateMulti(query(where("_id").gt(0)), Update.update("seen", true), "things");
        failuresToCome.set(2);
        store.remove(query(where("seen").is(true)), "things");
        assertThat(store.findAll(Document.class, "things")).isEmpty();
    }

    @Test
    void a_server_that_stays_away_is_said_to_be_away() {
        failuresToCome.set(Integer.MAX_VALUE);
        assertThatThrownBy(() -> store.remove(query(where("_id").gt(0)), "things"))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void an_index_on_a_replica_set_waits_for_most_members_and_not_for_one_that_is_down() {
        Index index = new Index("name", Sort.Direction.ASC).unique().sparse().named("name");
        // The store at hand is none: the driver says that it was asked to ask for it.
        assertThatThrownBy(() -> store.indexOps("things").createIndex(index))
                .hasMessageContaining("commit quorum option requires a minimum MongoDB version");
    }

    @Test
    void an_index_on_a_single_server_is_asked_for_without_what_such_a_server_refuses() {
        template(Optional.empty()).indexOps("things").createIndex(new Index("name", Sort.Direction.ASC));
        assertThat(indexCommands)
                .singleElement()
                .satisfies(command -> assertThat(command).doesNotContainKey("commitQuorum"));
    }

    @Test
    void whatever_the_address_says_writes_wait_for_most_journals_and_the_primary_is_read() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(MongoAutoConfiguration.class))
                .withBean(
                        "safeWrites",
                        MongoClientSettingsBuilderCustomizer.class,
                        () -> new StoreConfiguration.Given().safeWrites())
                .withPropertyValues("spring.mongodb.uri=mongodb://127.0.0.1:1/test?w=1&journal=false"
                        + "&readPreference=secondary&readConcernLevel=local")
                .run(context -> {
                    MongoClient given = context.getBean(MongoClient.class);
                    assertThat(given.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
                    assertThat(given.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
                    assertThat(given.getReadPreference()).isEqualTo(ReadPreference.primary());
                });
    }

    private MongoTemplate template(Optional<String> replicaSet) {
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.afterPropertiesSet();
        return new StoreTemplate(
                new SimpleMongoClientDatabaseFactory(client, "test") {
                    @Override
                    protected MongoDatabase doGetMongoDatabase(String name) {
                        if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            throw new MongoSocketReadException("cut off", new ServerAddress());
                        }
                        return super.doGetMongoDatabase(name);
                    }
                },
                converter,
                new StoreInUse(StoreInUse.Kind.MONGODB, "a MongoDB", "8.0.0", replicaSet));
    }
}
