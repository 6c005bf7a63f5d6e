package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class SchemaStepsTest {

    private final MongoTemplate store;
    private final AtomicInteger applied = new AtomicInteger();

    SchemaStepsTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void a_step_is_applied_once() {
        steps().apply(List.of(step()));
        steps().apply(List.of(step()));
        assertThat(applied).hasValue(1);
    }

    @Test
    void a_step_whose_process_died_is_applied_at_the_next_start_without_waiting() {
        store.getCollection("schemaSteps")
                .insertOne(new Document("_id", "2026-01-step")
                        .append("by", "process 1")
                        .append("claimedAt", Instant.now()));
        steps().apply(List.of(step()));
        steps().apply(List.of(step()));
        assertThat(applied).hasValue(1);
    }

    private SchemaSteps steps() {
        return new SchemaSteps(store, Clock.systemUTC(), Shredder.none());
    }

    private SchemaStep step() {
        return new SchemaStep() {
            @Override
            public String id() {
                return "2026-01-step";
            }

            @Override
            public void apply(MongoTemplate store) {
                applied.incrementAndGet();
            }
        };
    }
}
