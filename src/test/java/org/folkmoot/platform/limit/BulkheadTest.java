package org.folkmoot.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BulkheadTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void whoever_asks_for_one_thing_waits_for_one_thing_of_those_who_ask_for_many() throws Exception {
        Bulkhead bulkhead = new Bulkhead(new Bulkhead.Limits(1, 100, 100, LONG));
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            bulkhead.enter("first");
            AtomicInteger asked = new AtomicInteger();
            List<Future<?>> all = new ArrayList<>();
            for (String key : List.of("many", "many", "many", "many", "many", "one")) {
                all.add(ask(people, bulkhead, key, asked));
            }
            bulkhead.leave();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(order.indexOf("one")).isEqualTo(1);
        assertThat(order).hasSize(6);
    }

    @Test
    void as_many_run_at_once_as_may_and_no_more() throws Exception {
        Bulkhead bulkhead = new Bulkhead(new Bulkhead.Limits(2, 100, 100, LONG));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(number -> people.submit(() -> bulkhead.run("key " + number % 3, () -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(1_000);
                        return now.decrementAndGet();
                    })))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(most).hasValueLessThanOrEqualTo(2);
        assertThat(bulkhead.run("after", () -> "free")).isEqualTo("free");
    }

    @Test
    void what_finds_the_queue_full_is_told_at_once() {
        Bulkhead bulkhead = new Bulkhead(new Bulkhead.Limits(1, 0, 0, LONG));
        bulkhead.enter("first");
        assertThatThrownBy(() -> bulkhead.enter("second")).isInstanceOf(Busy.class);
        bulkhead.leave();
        assertThat(bulkhead.run("third", () -> "in")).isEqualTo("in");
    }

    @Test
    void what_waited_too_long_is_told_so_and_leaves_its_place_to_others() {
        Bulkhead bulkhead = new Bulkhead(new Bulkhead.Limits(1, 1, 1, Duration.ofMillis(20)));
        bulkhead.enter("first");
        assertThatThrownBy(() -> bulkhead.enter("second")).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> bulkhead.enter("second")).isInstanceOf(Busy.class);
        bulkhead.leave();
        assertThat(bulkhead.run("third", () -> "in")).isEqualTo("in");
    }

    /** Returns once it waits, so that the order of asking is known. */
    private Future<?> ask(ExecutorService people, Bulkhead bulkhead, String key, AtomicInteger asked) {
        int before = asked.get();
        Future<?> asking = people.submit(() -> {
            asked.incrementAndGet();
            return bulkhead.run(key, () -> order.add(key));
        });
        while (asked.get() == before || bulkhead.waiting() <= before) {
            Thread.onSpinWait();
        }
        return asking;
    }
}
