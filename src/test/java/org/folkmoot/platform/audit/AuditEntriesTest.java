package org.folkmoot.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.audit.AuditEntries.AuditEntry;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What the chain of acts promises on any store. */
@StoreTest
class AuditEntriesTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00.123456Z"), ZoneOffset.UTC);
    private static final UUID ONE = new UUID(7, 1);
    private static final UUID OTHER = new UUID(7, 2);

    private final MongoTemplate store;
    private final Callers callers = mock(Callers.class);
    private AuditEntries entries;
    private Audit audit;

    AuditEntriesTest(MongoTemplate store) {
        this.store = store;
        this.entries = new AuditEntries(store);
        this.audit = new Audit(entries, callers, NOON);
    }

    @BeforeEach
    void fromTheStoreAlone() {
        restart();
    }

    @Test
    void entries_are_numbered_without_gaps_and_each_follows_from_the_one_before() {
        as(new Caller.Product("import"), () -> audit.record("place.created", List.of(ONE, OTHER)));
        as(new Caller.Anonymous(), () -> audit.record("account.refused", List.of()));
        assertThat(all()).extracting(AuditEntry::number).containsExactly(1L, 2L);
        assertThat(all()).extracting(AuditEntry::who).containsExactly("product:import", "anonymous");
        assertThat(all().getFirst().ids()).containsExactly(ONE, OTHER);
        assertThat(all().getFirst().previous()).isEqualTo(AuditEntry.FIRST);
        assertThat(all().getLast().previous()).isEqualTo(all().getFirst().hash());
        assertThat(audit.firstBreak()).isEmpty();
    }

    @Test
    void the_chain_goes_on_after_a_restart_and_still_holds() {
        acts(3);
        restart();
        acts(2);
        assertThat(all()).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(audit.firstBreak()).isEmpty();
    }

    @Test
    void of_acts_at_the_same_time_none_is_lost_and_the_chain_holds() throws Exception {
        when(callers.current()).thenReturn(new Caller.Anonymous());
        List<Callable<Boolean>> acts = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(_ -> () -> {
                    audit.record("account.signed-in", List.of(OTHER));
                    return true;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> act : threads.invokeAll(acts)) {
                assertThat(act.get()).isTrue();
            }
        }
        assertThat(all()).hasSize(40);
        assertThat(audit.firstBreak()).isEmpty();
    }

    @Test
    void two_processes_can_not_both_write_the_same_link_of_the_chain() {
        acts(1);
        AuditEntry first = all().getFirst();
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> new AuditEntries(store).append(first));
    }

    @Test
    void an_entry_changed_by_hand_shows_as_the_first_break() {
        assertBreakAt(2, entry -> change(entry, new Update().set("who", "somebody else")));
    }

    @Test
    void an_entry_dated_back_shows_as_the_first_break() {
        assertBreakAt(3, entry -> change(entry, new Update().set("at", Instant.EPOCH)));
    }

    @Test
    void an_entry_taken_out_shows_at_the_one_behind_it() {
        acts(5);
        store.remove(number(3), AuditEntries.COLLECTION);
        assertThat(audit.firstBreak()).contains(4L);
    }

    private void assertBreakAt(long number, Consumer<Query> tampering) {
        acts(5);
        tampering.accept(number(number));
        assertThat(audit.firstBreak()).contains(number);
    }

    private void change(Query entry, Update how) {
        assertThat(store.updateFirst(entry, how, Document.class, AuditEntries.COLLECTION)
                        .getModifiedCount())
                .isEqualTo(1);
    }

    private List<AuditEntry> all() {
        try (Stream<AuditEntry> all = entries.all()) {
            return all.toList();
        }
    }

    private static Query number(long number) {
        return Query.query(Criteria.where("_id").is(number));
    }

    private void acts(int times) {
        as(
                new Caller.Product("test"),
                () -> IntStream.range(0, times).forEach(_ -> audit.record("place.renamed", List.of(ONE))));
    }

    private void as(Caller caller, Runnable act) {
        when(callers.current()).thenReturn(caller);
        act.run();
    }

    private void restart() {
        entries = new AuditEntries(store);
        audit = new Audit(entries, callers, NOON);
    }
}
