package org.folkmoot.floor.speaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@StoreTest
class SpeakingRecordsTest {

    private static final Instant THEN = Instant.parse("2026-11-28T12:00:00Z");

    private final SpeakingRecords records;
    private final MemberId member = new MemberId(new UUID(0, 1));
    private SessionId session = new SessionId(TimeOrderedId.next());

    SpeakingRecordsTest(MongoTemplate store) {
        this.records = new SpeakingRecords(store);
    }

    @BeforeEach
    void begun() {
        session = new SessionId(TimeOrderedId.next());
        AssemblyId assembly = new AssemblyId(new UUID(0, 9));
        assertThat(records.of(assembly, session)).isEqualTo(records.of(assembly, session));
    }

    private SpeakingQueue queue() {
        return records.find(session).orElseThrow();
    }

    @Test
    void a_hand_sent_again_after_it_was_taken_up_stays_down() {
        UUID act = UUID.randomUUID();
        assertThat(records.up(session, member, act, THEN)).isTrue();
        assertThat(queue().hands()).containsEntry(member, THEN);
        records.change(session, queue -> queue.called(member, Optional.empty(), UUID.randomUUID(), THEN));
        assertThat(records.up(session, member, act, THEN)).isFalse();
        assertThat(queue().hands()).isEmpty();
        assertThat(queue().turns()).hasSize(1);
    }

    @Test
    void a_hand_goes_down_and_up_again() {
        records.up(session, member, UUID.randomUUID(), THEN);
        assertThat(records.down(session, member, UUID.randomUUID())).isTrue();
        assertThat(queue().hands()).isEmpty();
        records.up(session, member, UUID.randomUUID(), THEN.plusSeconds(5));
        assertThat(queue().hands()).containsEntry(member, THEN.plusSeconds(5));
    }

    @Test
    void of_many_hands_and_calls_at_once_none_is_lost() throws Exception {
        List<Callable<Boolean>> acts = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> records.up(session, new MemberId(new UUID(1, i)), UUID.randomUUID(), THEN.plusSeconds(i)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = acts.stream().map(threads::submit).toList();
            records.change(session, queue -> queue.called(member, Optional.empty(), UUID.randomUUID(), THEN));
            for (Future<Boolean> up : all) {
                assertThat(up.get()).isTrue();
            }
        }
        assertThat(queue().hands()).hasSize(60);
        assertThat(queue().turns()).hasSize(1);
        assertThat(queue().version()).isEqualTo(61);
    }
}
