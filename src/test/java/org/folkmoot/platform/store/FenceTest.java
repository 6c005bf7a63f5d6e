package org.folkmoot.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.folkmoot.platform.store.OpenWrite.WriteOutcomeUnknown;
import org.folkmoot.platform.store.WriterLease.LeaseLost;
import org.folkmoot.platform.store.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** A write that does not get through in the time that the lease covers is given up, however long the line is silent. */
@Timeout(60)
class FenceTest {

    private static final String THINGS = "things";
    private static final int ALWAYS = 1_000_000;
    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    private final AtomicInteger checksLeft = new AtomicInteger(ALWAYS);
    private EmbeddedStore embedded;
    private LostReplies line;
    private MongoClient client;
    private MongoTemplate store;

    @BeforeEach
    void open() {
        embedded = EmbeddedStore.open(folder);
        line = new LostReplies(embedded);
        client = line.connect();
        store = LostReplies.template(client, new Fence(this::check, Optional.of(SHORT)));
        store.insert(new Document("_id", 1).append("version", 1L), THINGS);
    }

    private void check() {
        if (checksLeft.getAndDecrement() <= 0) {
            throw new LeaseLost();
        }
    }

    @AfterEach
    void close() {
        line.loseNone();
        client.close();
        line.close();
        embedded.close();
    }

    @Test
    void a_write_held_back_on_the_way_is_given_up_and_made_anew_while_the_lease_is_held() {
        line.hold(1, 1);
        store.insert(new Document("_id", 2), THINGS);
        line.hold(1, 1);
        assertThat(store.updateFirst(query(where("_id").is(1)), Update.update("version", 2L), THINGS)
                        .getMatchedCount())
                .isOne();
        line.hold(1, 1);
        store.getCollection(THINGS)
                .bulkWrite(List.of(new ReplaceOneModel<>(
                        Filters.eq("_id", 3), new Document("new", true), new ReplaceOptions().upsert(true))));
        assertThat(store.getCollection(THINGS).countDocuments()).isEqualTo(3);
        assertThat(line.writes()).as("the held one and the one made anew").isEqualTo(2);
    }

    @Test
    void once_the_lease_is_lost_a_write_that_was_held_back_is_not_made_anew() {
        MongoCollection<Document> things = store.getCollection(THINGS);
        line.hold(1, 1);
        checksLeft.set(1);
        assertThatThrownBy(() -> things.insertOne(new Document("_id", 2))).isInstanceOf(LeaseLost.class);
        assertThat(line.writes()).as("the one held back").isOne();
        checksLeft.set(ALWAYS);
        assertThat(store.findById(2, Document.class, THINGS)).isNull();
    }

    @Test
    void the_lease_is_asked_for_right_before_a_write_is_made_anew_too() {
        MongoCollection<Document> things = store.getCollection(THINGS);
        line.hold(1, 1);
        checksLeft.set(2);
        assertThatThrownBy(() -> things.insertOne(new Document("_id", 2)))
                .as("once before the first, once before the store was looked at")
                .isInstanceOf(LeaseLost.class);
        assertThat(line.writes()).isOne();
    }

    @Test
    void a_write_on_a_line_that_stays_silent_fails_and_says_that_nothing_is_known_of_it() {
        line.holdAllFrom(1);
        long began = System.nanoTime();
        assertThatThrownBy(() -> store.insert(new Document("_id", 2), THINGS)).isInstanceOf(WriteOutcomeUnknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void what_cannot_be_made_anew_fails_at_once_and_says_that_nothing_is_known_of_it() {
        line.hold(1, 1);
        assertThatThrownBy(() -> store.updateFirst(query(where("_id").is(1)), new Update().inc("version", 1), THINGS))
                .isInstanceOf(DataAccessResourceFailureException.class);
        line.hold(1, 1);
        assertThatThrownBy(() -> store.getCollection(THINGS)
                        .findOneAndUpdate(
                                Filters.eq("_id", 1), Updates.inc("version", 1), new FindOneAndUpdateOptions()))
                .isInstanceOf(WriteOutcomeUnknown.class);
        assertThat(store.findById(1, Document.class, THINGS)).containsEntry("version", 1L);
    }

    @Test
    void reading_and_the_making_of_an_index_may_take_longer() throws InterruptedException {
        store.getCollection(THINGS)
                .insertMany(IntStream.range(10, 500)
                        .mapToObj(id -> new Document("_id", id).append("name", "x".repeat(100)))
                        .toList());
        try (var all = store.getCollection(THINGS).find().batchSize(50).iterator()) {
            long ends = System.nanoTime() + SHORT.multipliedBy(2).toNanos();
            int read = 0;
            while (all.hasNext()) {
                all.next();
                if (++read == 20) {
                    while (System.nanoTime() < ends) {
                        Thread.onSpinWait();
                    }
                }
            }
            assertThat(read).isEqualTo(491);
        }
        store.indexOps(THINGS).createIndex(new Index("name", Sort.Direction.ASC));
    }
}
