package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.bson.Document;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A store that can be made to break off at any write, as the end of the process would: before it reaches the disk, or before it is acknowledged. */
class BreakableStore extends MongoTemplate {

    private static final Set<String> WRITES =
            Set.of("insertOne", "insertMany", "replaceOne", "updateOne", "bulkWrite", "deleteMany", "deleteOne");
    private static final Set<String> BREAKABLE =
            Set.of("testimonies", "testimony_ledger", "testimonies_withdrawn", "counts_changed", "erasures_done");

    /** The process ends here. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    enum When {
        BEFORE_THE_WRITE,
        AFTER_THE_WRITE
    }

    private int left = Integer.MAX_VALUE;
    private When when = When.BEFORE_THE_WRITE;

    private BreakableStore(MongoTemplate whole) {
        super(whole.getMongoDatabaseFactory(), whole.getConverter());
    }

    static BeanPostProcessor inPlaceOfTheStore() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean.getClass() == MongoTemplate.class ? new BreakableStore((MongoTemplate) bean) : bean;
            }
        };
    }

    /** Breaks at the write of that number, counted from 1, and at all that follow. */
    synchronized void breakAt(int write, When moment) {
        left = write;
        when = moment;
    }

    synchronized void mend() {
        left = Integer.MAX_VALUE;
    }

    /** True if it broke since it was told to. */
    synchronized boolean isBroken() {
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
                    boolean breaks = WRITES.contains(method.getName()) && countDown();
                    if (breaks && (when == When.BEFORE_THE_WRITE || left < 0)) {
                        throw new Broken();
                    }
                    try {
                        Object result = method.invoke(whole, arguments);
                        if (breaks) {
                            throw new Broken();
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
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
