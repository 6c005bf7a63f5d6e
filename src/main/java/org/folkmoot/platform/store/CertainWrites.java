package org.folkmoot.platform.store;

import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * A database whose writes are told to have failed only if they did. A reply that is lost on the way says nothing of the write: so what stands in the
 * store is looked at until it answers ({@link OpenWrite}), and the write is made again only if it is not there ({@link WriteAgain} says how for each kind). Servers do the same
 * by themselves where they can retry writes; not all can, and none does it for several documents or twice in a row.
 */
final class CertainWrites {

    private CertainWrites() {}

    /**
     * @param fence holds for each write, the repeated ones too
     * @param patience how long the outcome of a write is sought whose reply was lost
     */
    static MongoDatabase in(MongoDatabase database, Fence fence, Duration patience) {
        return new Proxies(fence, patience).of(database);
    }

    private record Proxies(Fence fence, Duration patience) {

        MongoDatabase of(MongoDatabase database) {
            return proxy(MongoDatabase.class, (method, arguments) -> wrapped(invoke(database, method, arguments)));
        }

        private <T> MongoCollection<T> of(MongoCollection<T> collection) {
            @SuppressWarnings("unchecked")
            MongoCollection<T> certain =
                    proxy(MongoCollection.class, (method, arguments) -> wrapped(call(collection, method, arguments)));
            return certain;
        }

        private @Nullable Object wrapped(@Nullable Object result) {
            return switch (result) {
                case MongoDatabase database -> of(database);
                case MongoCollection<?> collection -> of(collection);
                case null, default -> result;
            };
        }

        private @Nullable Object call(
                MongoCollection<?> collection, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (arguments == null || !WriteAgain.isWrite(method.getName())) {
                return invoke(collection, method, arguments);
            }
            MongoCollection<?> bounded = fence.bounding(collection);
            Optional<WriteAgain> again = WriteAgain.of(bounded, method.getName(), arguments);
            try {
                return write(bounded, method, again.map(WriteAgain::arguments).orElse(arguments));
            } catch (MongoException failed) {
                if (again.isPresent() && OpenWrite.leavesOpen(failed)) {
                    return new OpenWrite(again.get(), fence.check(), patience)
                            .settle(given -> write(bounded, method, given));
                }
                throw failed instanceof MongoOperationTimeoutException
                        ? new OpenWrite.WriteOutcomeUnknown(failed)
                        : failed;
            }
        }

        private @Nullable Object write(
                MongoCollection<?> bounded, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            fence.check().run();
            return invoke(bounded, method, arguments);
        }
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    @FunctionalInterface
    private interface Calls {
        @Nullable
        Object on(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> calls.on(method, arguments)));
    }

    /** A factory of databases that hands none out while another process may be writing, and of whose writes the outcome is found out. */
    static final class FencedDatabases extends SimpleMongoClientDatabaseFactory {

        private final Fence fence;
        /** As long as the driver waits for a server: whoever has a write on the way waits for as long anyway. */
        private final Duration patience;

        FencedDatabases(MongoClient client, String database, Fence fence) {
            super(client, database);
            this.fence = fence;
            this.patience = Duration.ofMillis(client.getClusterDescription()
                    .getClusterSettings()
                    .getServerSelectionTimeout(TimeUnit.MILLISECONDS));
        }

        @Override
        protected MongoDatabase doGetMongoDatabase(String name) {
            fence.check().run();
            return CertainWrites.in(super.doGetMongoDatabase(name), fence, patience);
        }
    }
}
