package org.folkmoot.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.assembly.SessionAttendance.Act;
import org.folkmoot.assembly.SessionHonoraria.Payment;
import org.folkmoot.platform.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Honoraria in the store. */
@StoreTest
class HonorariumRecordsContractTest {

    private final HonorariumRecords records;
    private final AssemblyId assembly = new AssemblyId(UUID.randomUUID());
    private final Session session = new Session(
            new SessionId(UUID.randomUUID()), "Today", LocalDate.parse("2026-12-12"), LocalTime.NOON, "", 0, List.of());

    HonorariumRecordsContractTest(MongoTemplate store) {
        this.records = new HonorariumRecords(store);
    }

    private static Act act() {
        return new Act(UUID.randomUUID(), Instant.parse("2026-12-18T09:00:00Z"), UUID.randomUUID());
    }

    private static Payment payment() {
        return new Payment(new Pence(7500), LocalDate.parse("2026-12-18"), "BACS 14", act());
    }

    private SessionHonoraria now() {
        return records.all(List.of(session)).get(session.id());
    }

    @Test
    void payments_are_kept_with_their_acts_and_taken_back_by_them() {
        MemberId amina = new MemberId(UUID.randomUUID());
        Payment payment = payment();
        assertThat(records.all(List.of(session))).isEmpty();
        records.change(assembly, session.id(), before -> before.withPaid(List.of(amina), payment));
        assertThat(now().paid()).containsEntry(amina, payment);
        records.change(assembly, session.id(), before -> before.withPaid(List.of(amina), payment()));
        assertThat(now().paid()).as("nobody is paid twice").containsEntry(amina, payment);
        records.change(
                assembly, session.id(), before -> before.takenBack(payment.act().id(), act()));
        assertThat(now().paid()).isEmpty();
        assertThat(now().history()).hasSize(2);
    }

    @Test
    void of_payments_marked_by_several_at_once_none_is_lost() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> {
                records.change(
                        assembly,
                        session.id(),
                        before -> before.withPaid(List.of(new MemberId(UUID.randomUUID())), payment()));
                return true;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(work)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(now().paid()).hasSize(8);
    }
}
