package org.folkmoot.platform.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What followers may rely on, and that none of them can harm a write or another follower. */
@StoreTest
class ChangeFeedTest {

    private static final UUID ONE = TimeOrderedId.next();
    private static final UUID TWO = TimeOrderedId.next();

    private final MongoTemplate store;
    private final Failing failing = new Failing();
    private final Durable durable = new Durable();
    private ChangeFeed feed;

    ChangeFeedTest(MongoTemplate store) {
        this.store = store;
    }

    @BeforeEach
    void begin() {
        feed = opened();
    }

    @AfterEach
    void end() {
        failing.isBroken = false;
        feed.close();
    }

    private ChangeFeed opened() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("failing", failing);
        beans.registerSingleton("durable", durable);
        return new ChangeFeed(store, beans.getBeanProvider(ChangeSubscriber.class));
    }

    @Test
    void the_intent_is_on_disk_before_the_write_and_the_followers_hear_after_it() {
        List<String> order = new ArrayList<>();
        String result = feed.write("thing", List.of(ONE), () -> {
            assertThat(feed.since(0, List.of("thing"))).extracting(Change::ids).containsExactly(List.of(ONE));
            assertThat(durable.heard).isEmpty();
            order.add("written");
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(order).containsExactly("written");
        assertThat(durable.heard).extracting(Change::ids).containsExactly(List.of(ONE));
    }

    @Test
    void a_write_that_failed_fails_and_is_told_since_part_of_it_may_be_in_the_store() {
        assertThatThrownBy(() -> feed.write("thing", List.of(ONE), () -> {
                    throw new IllegalStateException("no room");
                }))
                .hasMessage("no room");
        assertThat(durable.heard).hasSize(1);
        assertThat(feed.settled()).isEqualTo(1);
    }

    @Test
    void a_follower_that_throws_makes_no_write_look_failed_and_stops_no_other_follower() {
        failing.isBroken = true;
        assertThat(feed.<String>write("thing", List.of(ONE), () -> "done")).isEqualTo("done");
        assertThat(durable.heard).hasSize(1);
        assertThat(feed.settled()).isEqualTo(1);
        assertThat(feed.settledFor(Durable.class)).isEqualTo(1);
    }

    @Test
    void a_follower_that_threw_counts_as_behind_until_it_has_caught_up_by_itself() {
        failing.isBroken = true;
        feed.write("thing", List.of(ONE), () -> {});
        feed.write("thing", List.of(TWO), () -> {});
        assertThat(feed.settledFor(Failing.class)).isZero();
        failing.isBroken = false;
        await().until(() -> feed.settledFor(Failing.class) == 2);
        assertThat(failing.heard)
                .as("two changes that were missed become one that means all of that kind")
                .containsExactly(new Change(2, "thing", List.of()));
    }

    @Test
    void one_change_that_was_missed_is_told_again_as_it_was() {
        failing.isBroken = true;
        feed.write("thing", List.of(ONE), () -> {});
        failing.isBroken = false;
        await().until(() -> feed.settledFor(Failing.class) == 1);
        assertThat(failing.heard).containsExactly(new Change(1, "thing", List.of(ONE)));
    }

    @Test
    void nothing_is_forgotten_that_a_follower_still_needs() {
        feed.write("thing", List.of(ONE), () -> {});
        feed.write("thing", List.of(TWO), () -> {});
        feed.write("thing", List.of(ONE), () -> {});
        durable.kept = 1;
        feed.forget();
        assertThat(feed.since(0, List.of("thing"))).extracting(Change::sequence).containsExactly(2L, 3L);
        durable.kept = 3;
        failing.isBroken = true;
        feed.write("thing", List.of(TWO), () -> {});
        durable.kept = 4;
        feed.forget();
        assertThat(feed.since(0, List.of("thing")))
                .as("the one that failed has not heard of the fourth")
                .extracting(Change::sequence)
                .containsExactly(4L);
    }

    @Test
    void what_is_under_way_is_not_settled_and_not_forgotten() {
        feed.write("thing", List.of(ONE), () -> {
            feed.write("other", List.of(TWO), () -> {});
            assertThat(feed.settled()).isZero();
            durable.kept = 2;
            feed.forget();
        });
        assertThat(feed.settled()).isEqualTo(2);
        assertThat(feed.since(0, List.of("thing", "other"))).hasSize(2);
    }

    @Test
    void after_a_restart_the_feed_counts_on_and_still_has_what_nobody_put_away() {
        feed.write("thing", List.of(ONE), () -> {});
        feed.write("thing", List.of(TWO), () -> {});
        durable.kept = 2;
        feed.forget();
        feed.close();
        feed = opened();
        feed.write("thing", List.of(ONE), () -> {});
        assertThat(feed.since(1, List.of("thing"))).extracting(Change::sequence).containsExactly(2L, 3L);
    }

    @Test
    void a_write_whose_intent_does_not_reach_the_disk_is_not_begun() {
        store.getCollection(ChangeFeed.COLLECTION).insertOne(new Document("_id", 1L).append("kind", "thing"));
        List<String> written = new ArrayList<>();
        assertThatThrownBy(() -> feed.write("thing", List.of(ONE), () -> {
                    written.add("written");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(written).isEmpty();
        assertThat(feed.settled()).isEqualTo(1);
    }

    private static final class Failing implements ChangeSubscriber {
        private volatile boolean isBroken;
        private final List<Change> heard = new CopyOnWriteArrayList<>();

        @Override
        public Set<String> kinds() {
            return Set.of("thing");
        }

        @Override
        public void changed(Change change) {
            if (isBroken) {
                throw new IllegalStateException("cannot follow");
            }
            heard.add(change);
        }
    }

    private static final class Durable implements ChangeSubscriber {
        private volatile long kept;
        private final List<Change> heard = new CopyOnWriteArrayList<>();

        @Override
        public Set<String> kinds() {
            return Set.of("thing", "other");
        }

        @Override
        public void changed(Change change) {
            heard.add(change);
        }

        @Override
        public long keptUpTo(long heardUpTo) {
            return Math.min(heardUpTo, kept);
        }
    }
}
