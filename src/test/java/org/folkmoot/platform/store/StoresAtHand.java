package org.folkmoot.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.UuidRepresentation;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** Gives each {@link StoreTest} a database on every store at hand. Stores are opened once for all test classes. */
final class StoresAtHand implements ClassTemplateInvocationContextProvider {

    private static final String MONGODB_URI = "FOLKMOOT_TEST_MONGODB_URI";
    private static final String MONGODB_IMAGE = "mongo:8";

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Stores stores = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(StoresAtHand.class))
                .computeIfAbsent(Stores.class, key -> new Stores(), Stores.class);
        return stores.open.stream().map(StoresAtHand::onStore);
    }

    private static ClassTemplateInvocationContext onStore(OpenStore store) {
        MongoTemplate template = store.freshDatabase();
        return new ClassTemplateInvocationContext() {
            @Override
            public String getDisplayName(int invocation) {
                return store.name;
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(new GivesDatabase(template));
            }
        };
    }

    /** Empties the database before each test and hands it out. */
    private record GivesDatabase(MongoTemplate template) implements BeforeEachCallback, ParameterResolver {

        @Override
        public void beforeEach(ExtensionContext context) {
            template.getCollectionNames().forEach(template::dropCollection);
            MongoDatabase keys = KeysDatabase.beside(template);
            keys.listCollectionNames().forEach(name -> keys.getCollection(name).drop());
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == MongoTemplate.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return template;
        }
    }

    /** All stores at hand, until the last test is done. */
    private static final class Stores implements AutoCloseable {

        private final List<OpenStore> open = new ArrayList<>();

        Stores() {
            open.add(OpenStore.embedded());
            OpenStore.mongo()
                    .ifPresentOrElse(
                            open::add,
                            () -> System.out.println(
                                    "Store contract tests were not run on MongoDB: %s is not set and Docker does not answer."
                                            .formatted(MONGODB_URI)));
        }

        @Override
        public void close() {
            open.forEach(store -> store.close.run());
        }
    }

    private record OpenStore(String name, MongoClient client, Runnable close) {

        static OpenStore embedded() {
            Path folder = temporaryFolder();
            EmbeddedStore store = EmbeddedStore.open(folder);
            MongoClient client = connect(store.connectionString("test"));
            return new OpenStore("embedded store", client, () -> {
                client.close();
                store.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
        }

        static Optional<OpenStore> mongo() {
            String uri = System.getenv(MONGODB_URI);
            if (uri != null && !uri.isBlank()) {
                MongoClient client = connect(new ConnectionString(uri));
                return Optional.of(new OpenStore("MongoDB", client, client::close));
            }
            return DockerClientFactory.instance().isDockerAvailable() ? Optional.of(container()) : Optional.empty();
        }

        private static OpenStore container() {
            MongoDBContainer container = new MongoDBContainer(MONGODB_IMAGE).withReplicaSet();
            container.start();
            MongoClient client = connect(new ConnectionString(container.getReplicaSetUrl()));
            return new OpenStore("MongoDB in a container", client, () -> {
                client.close();
                container.stop();
            });
        }

        private static MongoClient connect(ConnectionString address) {
            return MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(address)
                    .uuidRepresentation(UuidRepresentation.STANDARD)
                    .build());
        }

        private static Path temporaryFolder() {
            try {
                return Files.createTempDirectory("folkmoot-store-test");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        MongoTemplate freshDatabase() {
            String database = "test-" + UUID.randomUUID();
            MongoCustomConversions conversions = MongoCustomConversions.create(
                    with -> with.bigDecimal(MongoCustomConversions.BigDecimalRepresentation.DECIMAL128));
            MongoMappingContext mapping = new MongoMappingContext();
            mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
            mapping.afterPropertiesSet();
            MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
            converter.setCustomConversions(conversions);
            converter.afterPropertiesSet();
            return new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, database), converter);
        }
    }
}
