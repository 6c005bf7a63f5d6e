package org.folkmoot.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.platform.store.CertainWrites.FencedDatabases;
import org.folkmoot.platform.store.embedded.Backup;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.util.StringUtils;

/** The MongoDB given by {@code spring.mongodb.uri} ({@code SPRING_MONGODB_URI}), or else the embedded store in the data folder. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final String URI = "spring.mongodb.uri";
    private static final String DATABASE = "folkmoot";

    /** The exit code of a process whose database another process has taken over. */
    private static final int LEASE_LOST = 3;

    @Bean
    DataFolder dataFolder(@Value("${folkmoot.data:data}") String path) {
        return DataFolder.take(Path.of(path));
    }

    /** Handed out once the schema steps are applied, so that nothing writes before them. */
    @Bean
    MongoTemplate mongoTemplate(
            MongoDatabaseFactory databases,
            MongoConverter converter,
            MongoClient client,
            StoreInUse store,
            Optional<WriterLease> lease,
            Clock clock,
            Shredder shredder,
            ObjectProvider<SchemaStep> steps) {
        MongoDatabaseFactory fenced = new FencedDatabases(
                client,
                databases.getMongoDatabase().getName(),
                lease.map(WriterLease::fence).orElseGet(Fence::none));
        MongoTemplate template = new StoreTemplate(fenced, converter, store);
        new SchemaSteps(template, clock, shredder).apply(steps.stream().toList());
        return template;
    }

    /** Without a MongoDB given. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoMongoGiven.class)
    static class Embedded {

        @Bean
        EmbeddedStore embeddedStore(DataFolder folder) {
            return EmbeddedStore.open(folder.store());
        }

        @Bean
        MongoConnectionDetails embeddedConnection(EmbeddedStore store) {
            return () -> store.connectionString(DATABASE);
        }

        @Bean
        Shredder shredder(EmbeddedStore store) {
            return Shredder.of(store);
        }

        @Bean
        StoreInUse storeInUse(EmbeddedStore store, DataFolder folder) {
            return new StoreInUse(
                    StoreInUse.Kind.EMBEDDED, "embedded store in " + folder.store(), store.version(), Optional.empty());
        }
    }

    /** With a MongoDB given. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(MongoGiven.class)
    static class Given {

        /** The database is {@code folkmoot} where neither the address nor {@code spring.mongodb.database} names one. */
        @Bean
        static BeanPostProcessor namesDatabase() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof MongoProperties given
                            && given.getDatabase() == null
                            && given.getUri() != null
                            && new ConnectionString(given.getUri()).getDatabase() == null) {
                        given.setDatabase(DATABASE);
                    }
                    return bean;
                }
            };
        }

        @Bean
        Shredder shredder() {
            return Shredder.none();
        }

        /** Whatever the address says: a write is done when most members have it in their journal, and the primary is read. */
        @Bean
        MongoClientSettingsBuilderCustomizer safeWrites() {
            return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                    .readConcern(ReadConcern.MAJORITY)
                    .readPreference(ReadPreference.primary())
                    .retryWrites(true)
                    .retryReads(true);
        }

        @Bean
        Backup backup() {
            return Backup.none();
        }

        @Bean
        StoreInUse storeInUse(MongoClient client, @Value("${" + URI + "}") String uri) {
            return GivenMongo.inspect(client, new ConnectionString(uri));
        }

        /** Taken after the server was looked at, and before anything is read or written. */
        @Bean
        WriterLease writerLease(MongoDatabaseFactory databases, StoreInUse lookedAt) {
            return WriterLease.take(
                    databases.getMongoDatabase(), () -> Thread.ofPlatform().start(() -> System.exit(LEASE_LOST)));
        }
    }

    /** Whether a MongoDB is given; an empty address gives none. */
    static class MongoGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty(URI));
        }
    }

    /** The opposite of {@link MongoGiven}. */
    static class NoMongoGiven extends MongoGiven {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
