package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class SchemaStepsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final MongoTemplate store;
    private final AtomicInteger applied = new AtomicInteger();

    SchemaStepsTest(MongoTemplate store) {
        this.store = store;
    }

    @Test
    void of_two_nodes_that_start_at_once_one_applies_a_step_and_the_other_waits_for_it() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        SchemaStep slow = step(() -> {
            running.countDown();
            await(mayEnd);
        });
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Future<?> one = nodes.submit(() -> node(PATIENCE).apply(List.of(slow)));
            Future<?> other = nodes.submit(() -> node(PATIENCE).apply(List.of(slow)));
            await(running);
            assertThat(one.isDone() || other.isDone()).isFalse();
            mayEnd.countDown();
            one.get(30, TimeUnit.SECONDS);
            other.get(30, TimeUnit.SECONDS);
        }
        assertThat(applied).hasValue(1);
    }

    @Test
    void a_step_whose_process_died_is_taken_over() {
        store.getCollection("schemaSteps")
                .insertOne(new Document("_id", "2026-01-step")
                        .append("by", "process 1")
                        .append("claimedAt", Instant.now().minus(PATIENCE.multipliedBy(2))));
        node(PATIENCE).apply(List.of(step(() -> {})));
        node(PATIENCE).apply(List.of(step(() -> {})));
        assertThat(applied).hasValue(1);
    }

    private SchemaSteps node(Duration patience) {
        return new SchemaSteps(store, Clock.systemUTC(), patience, Shredder.none());
    }

    private SchemaStep step(Runnable work) {
        return new SchemaStep() {
            @Override
            public String id() {
                return "2026-01-step";
            }

            @Override
            public void apply(MongoTemplate store) {
                applied.incrementAndGet();
                work.run();
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
