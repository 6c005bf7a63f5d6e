package org.folkmoot.platform.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the documents that the store hands over, and what it was asked for, by collection: how much a page reads, whatever the time it takes. */
public final class CountedReads implements CommandListener {

    private final Map<String, Integer> commands = new ConcurrentHashMap<>();
    private final Map<String, Integer> documents = new ConcurrentHashMap<>();

    /** Adds it to the product's client. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlace {

        @Bean
        CountedReads countedReads() {
            return new CountedReads();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer countsReads(CountedReads reads) {
            return settings -> settings.addCommandListener(reads);
        }
    }

    /**
     * @param commands how often each collection was asked
     * @param documents how many documents of each came
     */
    public record Reads(Map<String, Integer> commands, Map<String, Integer> documents) {

        /** Of these collections alone. */
        public Reads of(Set<String> collections) {
            Map<String, Integer> asked = new TreeMap<>(commands);
            Map<String, Integer> came = new TreeMap<>(documents);
            asked.keySet().retainAll(collections);
            came.keySet().retainAll(collections);
            return new Reads(asked, came);
        }
    }

    /** What is read while the work goes on. */
    public Reads during(Runnable work) {
        commands.clear();
        documents.clear();
        work.run();
        return new Reads(Map.copyOf(commands), Map.copyOf(documents));
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonDocument reply = event.getResponse();
        if (reply.containsKey("cursor")) {
            BsonDocument cursor = reply.getDocument("cursor");
            String collection = cursor.getString("ns").getValue().replaceFirst("^[^.]*\\.", "");
            commands.merge(collection, 1, Integer::sum);
            int batch = cursor.getArray(cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch")
                    .size();
            documents.merge(collection, batch, Integer::sum);
        }
    }
}
