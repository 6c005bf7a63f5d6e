package org.folkmoot.platform.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.InsertOneResult;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.WriterLease.LeaseLost;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One process writes to a database at a time. */
@StoreTest
class WriterLeaseTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(200);

    private static final String TOO_FEW = "too few members are up";

    private final MongoDatabase database;
    private final AtomicInteger lost = new AtomicInteger();

    WriterLeaseTest(MongoTemplate store) {
        database = store.getDb();
    }

    @Test
    void a_second_process_on_a_database_in_use_refuses_to_start_and_says_who_uses_it() throws Exception {
        try (ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor()) {
            elsewhere(7);
            var _ = renewing.scheduleWithFixedDelay(this::renewElsewhere, 0, 5, TimeUnit.MILLISECONDS);
            assertThatThrownBy(() -> take(SHORT))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("process 7 on another-machine since 2026-11-29T10:00:00Z")
                    .hasMessageContaining("One process may use a database at a time");
        }
    }

    @Test
    void the_lease_of_a_process_that_died_elsewhere_is_taken_over_when_it_was_not_renewed_for_its_length() {
        elsewhere(7);
        try (WriterLease lease = take(SHORT)) {
            assertThatCode(lease::check).doesNotThrowAnyException();
        }
    }

    @Test
    void the_lease_of_a_process_that_died_on_this_machine_need_not_be_waited_for() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        WriterLease former = take(LONG);
        leaseNow(Updates.set("pid", dead.pid()));
        try (WriterLease lease = take(LONG)) {
            assertThatCode(lease::check).doesNotThrowAnyException();
            former.renew();
            assertThat(lost).hasValue(1);
            assertThatThrownBy(former::check).isInstanceOf(LeaseLost.class);
        }
    }

    @Test
    void a_process_whose_lease_was_taken_over_writes_nothing_more_and_ends() {
        try (WriterLease lease = take(LONG)) {
            leaseNow(Updates.set("self", UUID.randomUUID()));
            lease.renew();
            lease.renew();
            assertThat(lost).hasValue(1);
            assertThatThrownBy(lease::check).isInstanceOf(LeaseLost.class);
        }
        assertThat(database.getCollection(WriterLease.COLLECTION).countDocuments())
                .as("another's lease is not given up")
                .isEqualTo(1);
    }

    @Test
    void a_process_that_could_not_renew_stops_writing_before_another_may_begin_and_goes_on_when_it_could() {
        AtomicLong now = new AtomicLong();
        try (WriterLease lease = WriterLease.take(database, LONG, now::get, lost::incrementAndGet)) {
            now.set(LONG.toNanos() / 8 * 5);
            assertThatCode(lease::check).doesNotThrowAnyException();
            now.set(LONG.toNanos() / 8 * 7);
            assertThatThrownBy(lease::check).isInstanceOf(LeaseLost.class);
            lease.renew();
            assertThatCode(lease::check).doesNotThrowAnyException();
        }
        assertThat(lost).hasValue(0);
    }

    @Test
    void a_write_that_began_at_the_last_moment_ends_before_another_process_may_take_the_lease() {
        AtomicLong now = new AtomicLong();
        Duration length = WriterLease.LENGTH;
        try (WriterLease lease = WriterLease.take(database, length, now::get, lost::incrementAndGet)) {
            Duration longestWrite = lease.fence().within().orElseThrow();
            now.set(length.minus(longestWrite).toNanos());
            assertThatThrownBy(() -> lease.fence().check().run())
                    .as("no write begins that could still be under way then")
                    .isInstanceOf(LeaseLost.class);
            assertThat(longestWrite).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void the_time_of_a_lease_counts_from_before_its_first_write_however_late_the_reply_comes() {
        AtomicLong now = new AtomicLong();
        MongoCollection<Document> leases = database.getCollection(WriterLease.COLLECTION);
        Object late = proxy(MongoCollection.class, leases, "insertOne", document -> {
            leases.insertOne((Document) document[0]);
            now.set(LONG.toNanos());
            return InsertOneResult.unacknowledged();
        });
        MongoDatabase slow = (MongoDatabase) proxy(MongoDatabase.class, database, "getCollection", _ -> late);
        try (WriterLease lease = WriterLease.take(slow, LONG, now::get, lost::incrementAndGet)) {
            assertThatThrownBy(lease::check).isInstanceOf(LeaseLost.class);
            lease.renew();
            assertThatCode(lease::check).doesNotThrowAnyException();
        }
    }

    @Test
    void a_lease_given_up_at_a_stop_lets_the_next_process_begin_at_once() {
        take(LONG).close();
        try (WriterLease lease = take(LONG)) {
            assertThatCode(lease::check).doesNotThrowAnyException();
        }
    }

    @Test
    void renewing_goes_on_after_a_fault_of_any_kind() {
        AtomicBoolean broken = new AtomicBoolean();
        AtomicInteger faults = new AtomicInteger();
        LongSupplier clock = () -> {
            if (broken.get()) {
                faults.incrementAndGet();
                throw new IllegalStateException("a fault that is none of the driver's");
            }
            return System.nanoTime();
        };
        try (WriterLease lease = WriterLease.take(database, SHORT, clock, lost::incrementAndGet)) {
            broken.set(true);
            await().until(() -> faults.get() >= 1);
            broken.set(false);
            long before = renewals();
            await().until(() -> renewals() > before);
            assertThatCode(lease::check).doesNotThrowAnyException();
        }
    }

    private long renewals() {
        return requireNonNull(
                        database.getCollection(WriterLease.COLLECTION).find().first())
                .getLong("renewals");
    }

    @Test
    void a_store_that_cannot_confirm_a_first_write_lets_no_process_start_and_says_why() {
        assertThatThrownBy(() -> WriterLease.take(unconfirming(), LONG, System::nanoTime, lost::incrementAndGet))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The MongoDB could not confirm a first write on most of its members: " + TOO_FEW)
                .hasCauseInstanceOf(MongoTimeoutException.class);
        assertThat(lost).hasValue(0);
        try (WriterLease lease = take(LONG)) {
            assertThatCode(lease::check)
                    .as("nothing of the refused start stands in the way")
                    .doesNotThrowAnyException();
        }
    }

    /** The database with too few members up: it does no write. */
    private MongoDatabase unconfirming() {
        Object leases = proxy(MongoCollection.class, database.getCollection(WriterLease.COLLECTION), "insertOne", _ -> {
            throw new MongoTimeoutException(TOO_FEW);
        });
        return (MongoDatabase) proxy(MongoDatabase.class, database, "getCollection", _ -> leases);
    }

    private static Object proxy(Class<?> type, Object whole, String replaced, Function<Object[], Object> replacement) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> method.getName().equals(replaced)
                        ? replacement.apply(arguments)
                        : method.invoke(whole, arguments));
    }

    private WriterLease take(Duration length) {
        return WriterLease.take(database, length, System::nanoTime, lost::incrementAndGet);
    }

    private void leaseNow(org.bson.conversions.Bson change) {
        database.getCollection(WriterLease.COLLECTION).updateOne(Filters.eq("_id", "writer"), change);
    }

    private void elsewhere(long pid) {
        database.getCollection(WriterLease.COLLECTION)
                .insertOne(new Document("_id", "writer")
                        .append("self", UUID.randomUUID())
                        .append("holder", "process " + pid + " on another-machine")
                        .append("machine", "another start")
                        .append("pid", pid)
                        .append("since", "2026-11-29T10:00:00Z")
                        .append("renewals", 1L));
    }

    private void renewElsewhere() {
        leaseNow(Updates.inc("renewals", 1L));
    }
}
