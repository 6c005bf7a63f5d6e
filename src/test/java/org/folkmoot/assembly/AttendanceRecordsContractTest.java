package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.folkmoot.assembly.SessionAttendance.Act;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Attendance in the store. */
@StoreTest
class AttendanceRecordsContractTest {

    private static final Instant THEN = Instant.parse("2026-12-01T09:00:00Z");

    private final AttendanceRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final SessionId session = new SessionId(UUID.randomUUID());

    AttendanceRecordsContractTest(MongoTemplate store) {
        this.records = new AttendanceRecords(store);
    }

    private static Act act() {
        return new Act(UUID.randomUUID(), THEN, UUID.randomUUID());
    }

    private static MemberId member() {
        return new MemberId(UUID.randomUUID());
    }

    private SessionAttendance now() {
        return records.find(session).orElseThrow();
    }

    @Test
    void a_mark_is_kept_with_what_it_took_the_place_of_and_every_act() {
        MemberId amina = member();
        assertThat(records.find(session)).isEmpty();
        records.mark(assembly, session, amina, Presence.APOLOGIES, act());
        records.mark(assembly, session, amina, Presence.PRESENT, act());
        assertThat(now().of(amina)).isEqualTo(Presence.PRESENT);
        assertThat(now().marks().get(amina).before()).isEqualTo(Presence.APOLOGIES);
        assertThat(now().history()).hasSize(2);
        assertThat(now().assembly()).isEqualTo(assembly);
    }

    @Test
    void a_mark_that_is_sent_again_changes_nothing_even_if_another_came_between() {
        MemberId amina = member();
        Act first = act();
        records.mark(assembly, session, amina, Presence.PRESENT, first);
        records.mark(assembly, session, amina, Presence.ABSENT, act());
        records.mark(assembly, session, amina, Presence.PRESENT, first);
        assertThat(now().of(amina)).isEqualTo(Presence.ABSENT);
        assertThat(now().history()).hasSize(2);
    }

    @Test
    void of_marks_made_on_several_devices_at_once_none_is_lost() throws Exception {
        List<MemberId> members =
                Stream.generate(AttendanceRecordsContractTest::member).limit(40).toList();
        List<MemberId> late =
                Stream.generate(AttendanceRecordsContractTest::member).limit(5).toList();
        Act closing = act();
        List<Callable<Boolean>> work = new ArrayList<>();
        members.forEach(member -> work.add(() -> {
            records.mark(assembly, session, member, Presence.PRESENT, act());
            return true;
        }));
        work.add(() -> {
            records.change(assembly, session, before -> before.restMarked(late, Presence.ABSENT, closing));
            return true;
        });
        members.forEach(member -> work.add(() -> {
            records.cardUsed(assembly, session, member);
            return true;
        }));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(work)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(members).allSatisfy(member -> assertThat(now().of(member)).isEqualTo(Presence.PRESENT));
        assertThat(late).allSatisfy(member -> assertThat(now().of(member)).isEqualTo(Presence.ABSENT));
        assertThat(now().cards()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(now().history()).hasSize(41);
    }

    @Test
    void sessions_without_any_mark_are_not_among_those_found() {
        records.cardUsed(assembly, session, member());
        assertThat(records.all(List.of())).isEmpty();
        assertThat(now().marks()).isEmpty();
    }
}
