package org.folkmoot.platform.store;

import com.mongodb.CreateIndexCommitQuorum;
import com.mongodb.client.model.CreateIndexOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.folkmoot.platform.store.WriterLease.LeaseLost;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.DefaultIndexOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.UpdateDefinition;

/**
 * The template that also tries again what the driver does not: deleting and updating several documents. Both are written so that doing them twice is
 * doing them once; while a replica set chooses a primary they wait for it. Indexes on a replica set are ready when most members have them: one that
 * is down does not hold the start up.
 */
final class StoreTemplate extends MongoTemplate {

    private static final int TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final StoreInUse store;

    StoreTemplate(MongoDatabaseFactory databases, MongoConverter converter, StoreInUse store) {
        super(databases, converter);
        this.store = store;
    }

    @Override
    public IndexOperations indexOps(String collection, @Nullable Class<?> type) {
        return store.replicaSet().isPresent() ? new OfMostMembers(collection, type) : super.indexOps(collection, type);
    }

    @Override
    public IndexOperations indexOps(String collection) {
        return indexOps(collection, null);
    }

    @Override
    public IndexOperations indexOps(Class<?> type) {
        return indexOps(getCollectionName(type), type);
    }

    @Override
    protected <T> DeleteResult doRemove(String collection, Query query, @Nullable Class<T> type, boolean multi) {
        return multi
                ? again(() -> super.doRemove(collection, query, type, true))
                : super.doRemove(collection, query, type, false);
    }

    @Override
    protected UpdateResult doUpdate(
            String collection,
            Query query,
            UpdateDefinition update,
            @Nullable Class<?> type,
            boolean upsert,
            boolean multi) {
        return multi
                ? again(() -> super.doUpdate(collection, query, update, type, upsert, true))
                : super.doUpdate(collection, query, update, type, upsert, false);
    }

    private static <T> T again(Supplier<T> write) {
        long pause = FIRST_PAUSE.toNanos();
        for (int tried = 1; tried < TRIES; tried++) {
            try {
                return write.get();
            } catch (LeaseLost ended) {
                throw ended;
            } catch (DataAccessResourceFailureException cutOff) {
                LockSupport.parkNanos(pause);
                pause *= 2;
            }
        }
        return write.get();
    }

    /** Index operations on a replica set. The options they know are those our indexes have: name, unique and sparse. */
    private final class OfMostMembers extends DefaultIndexOperations {

        private static final CreateIndexOptions MOST =
                new CreateIndexOptions().commitQuorum(CreateIndexCommitQuorum.MAJORITY);

        OfMostMembers(String collection, @Nullable Class<?> type) {
            super(StoreTemplate.this, collection, type);
        }

        @Override
        public String createIndex(IndexDefinition index) {
            Document given = index.getIndexOptions();
            IndexOptions options = new IndexOptions()
                    .unique(given.getBoolean("unique", false))
                    .sparse(given.getBoolean("sparse", false))
                    .name(given.getString("name"));
            List<String> names = execute(collection ->
                    collection.createIndexes(List.of(new IndexModel(index.getIndexKeys(), options)), MOST));
            return Objects.requireNonNull(names).getFirst();
        }
    }
}
