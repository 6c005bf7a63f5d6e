package org.folkmoot.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.platform.jobs.TriedAgain.Work.Left;
import org.junit.jupiter.api.Test;

/** What could not be done is done a little later, without anybody asking for it. */
class TriedAgainTest {

    private static final Duration FIRST = Duration.ofMillis(10);

    private final AtomicInteger left = new AtomicInteger();
    private final List<Long> tries = new CopyOnWriteArrayList<>();

    @Test
    void it_is_tried_at_pauses_that_grow_until_nothing_is_left_even_if_it_breaks() {
        left.set(4);
        try (TriedAgain again = new TriedAgain("test", FIRST, Duration.ofMillis(40), this::tryIt)) {
            assertThat(tries).isEmpty();
            long began = System.nanoTime();
            again.soon();
            await().until(() -> left.get() == 0);
            assertThat(tries).hasSize(4);
            long before = began;
            for (int number = 0; number < 4; number++) {
                assertThat(Duration.ofNanos(tries.get(number) - before))
                        .isGreaterThanOrEqualTo(
                                Duration.ofMillis(List.of(10, 20, 40, 40).get(number)));
                before = tries.get(number);
            }
        }
    }

    @Test
    void once_nothing_is_left_it_rests_until_something_is_left_again() {
        try (TriedAgain again = new TriedAgain("test", FIRST, FIRST, this::tryIt)) {
            left.set(1);
            again.soon();
            again.soon();
            await().until(() -> left.get() == 0);
            left.set(2);
            again.soon();
            await().until(() -> left.get() == 0);
            assertThat(tries).hasSize(3);
        }
    }

    @Test
    void what_is_left_anew_waits_for_no_long_pause_that_was_begun_for_something_else() {
        left.set(50);
        Duration hours = Duration.ofHours(3);
        try (TriedAgain again = new TriedAgain("test", FIRST, hours, this::tryIt)) {
            again.soon();
            await().until(() -> tries.size() >= 7);
            int before = tries.size();
            long asked = System.nanoTime();
            again.soon();
            await().until(() -> tries.size() > before);
            assertThat(Duration.ofNanos(tries.get(before) - asked)).isLessThan(Duration.ofMillis(600));
        }
    }

    private Left tryIt() {
        tries.add(System.nanoTime());
        int now = left.decrementAndGet();
        if (now == 2) {
            throw new IllegalStateException("broken once");
        }
        return now == 0 ? Left.NOTHING : Left.SOMETHING;
    }
}
