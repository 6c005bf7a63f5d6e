package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A store that can be made to break off at any write, as the end of the process would: before it reaches the disk, or before it is acknowledged. */
public class BreakableStore extends MongoTemplate {

    private static final Set<String> WRITES =
            Set.of("insertOne", "insertMany", "replaceOne", "updateOne", "bulkWrite", "deleteMany", "deleteOne");
    private static final Set<String> BREAKABLE = Set.of(
            "testimonies",
            "testimonies_earlier",
            "testimony_ledger",
            "testimonies_withdrawn",
            "counts_changed",
            "erasures_done",
            "tellings");

    /** The process ends here. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public enum When {
        BEFORE_THE_WRITE,
        AFTER_THE_WRITE
    }

    private record Around(Runnable before, Runnable after) {}

    /** Conditions of what was read of testimonies, since they were last taken away. */
    private final Queue<String> reads = new ConcurrentLinkedQueue<>();

    /** What is done around the next write of a collection, by the name of the collection. */
    private final Map<String, Around> around = new ConcurrentHashMap<>();

    private int left = Integer.MAX_VALUE;
    private When when = When.BEFORE_THE_WRITE;

    private BreakableStore(MongoTemplate whole) {
        super(whole.getMongoDatabaseFactory(), whole.getConverter());
    }

    public static BeanPostProcessor inPlaceOfTheStore() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof MongoTemplate whole ? new BreakableStore(whole) : bean;
            }
        };
    }

    /** Breaks at the write of that number, counted from 1, and at all that follow. */
    public synchronized void breakAt(int write, When moment) {
        left = write;
        when = moment;
    }

    /** At the next replacement in the collection, of whichever thread, does the one before it reaches the disk and the other when it is there. */
    public void aroundNextReplacement(String collection, Runnable before, Runnable after) {
        around.put(collection, new Around(before, after));
    }

    Queue<String> reads() {
        return reads;
    }

    public synchronized void mend() {
        left = Integer.MAX_VALUE;
    }

    /** True if it broke since it was told to. */
    public synchronized boolean isBroken() {
        return left <= 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MongoCollection<Document> getCollection(String name) {
        MongoCollection<Document> whole = super.getCollection(name);
        if (!BREAKABLE.contains(name)) {
            return whole;
        }
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoCollection.class}, (_, method, arguments) -> {
                    if (name.startsWith("testimonies") && method.getName().equals("find")) {
                        reads.add(
                                arguments == null
                                        ? "{}"
                                        : ((Bson) arguments[0])
                                                .toBsonDocument(Document.class, whole.getCodecRegistry())
                                                .toJson());
                    }
                    boolean breaks = WRITES.contains(method.getName()) && countDown();
                    if (breaks && (when == When.BEFORE_THE_WRITE || left < 0)) {
                        throw new Broken();
                    }
                    Optional<Around> done = method.getName().equals("replaceOne")
                            ? Optional.ofNullable(around.remove(name))
                            : Optional.empty();
                    done.ifPresent(now -> now.before().run());
                    try {
                        Object result = method.invoke(whole, arguments);
                        if (breaks) {
                            throw new Broken();
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    } finally {
                        done.ifPresent(now -> now.after().run());
                    }
                });
    }

    private synchronized boolean countDown() {
        if (left == Integer.MAX_VALUE) {
            return false;
        }
        left--;
        return left <= 0;
    }
}
