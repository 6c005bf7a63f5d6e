package org.folkmoot.floor.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.platform.store.StoreTest;
import org.folkmoot.seating.Rounds;
import org.folkmoot.seating.TraitAim.Aim;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Table plans in the store. */
@StoreTest
class TablePlanRecordsContractTest {

    private static final Instant THEN = Instant.parse("2026-11-28T10:40:00Z");

    private final TablePlanRecords records;
    private final MemberId ann = new MemberId(UUID.randomUUID());
    private final MemberId bea = new MemberId(UUID.randomUUID());
    private final MemberId cy = new MemberId(UUID.randomUUID());

    TablePlanRecordsContractTest(MongoTemplate store) {
        records = new TablePlanRecords(store);
    }

    private TablePlan plan() {
        PlanRules rules = new PlanRules(
                2,
                2,
                2,
                List.of("age band"),
                List.of(List.of(ann, bea)),
                List.of(List.of(bea, cy)),
                Map.of(AccessNeed.STEP_FREE, Set.of(2)),
                Map.of(ann, 1),
                -7,
                new OpenAnswers("Which first?", Aim.ALIKE, Map.of(ann, 0, bea, 2)));
        Arrangement now = new Arrangement(
                rules,
                List.of(List.of(List.of(ann), List.of(bea, cy)), List.of(List.of(ann, cy), List.of())),
                Map.of(bea, Rounds.of(2)),
                1);
        return new TablePlan(
                new SessionId(UUID.randomUUID()),
                new AssemblyId(UUID.randomUUID()),
                now,
                List.of(),
                UUID.randomUUID(),
                THEN,
                1);
    }

    @Test
    void a_plan_comes_back_as_it_was_with_what_was_before_it() {
        TablePlan first = plan();
        assertThat(records.write(first)).isTrue();
        assertThat(records.find(first.session())).contains(first);
        TablePlan second = first.next(first.now(), UUID.randomUUID(), THEN.plusSeconds(1));
        assertThat(records.write(second)).isTrue();
        assertThat(records.find(first.session())).contains(second);
        assertThat(second.before()).containsExactly(first.now());
        assertThat(records.find(new SessionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_change_of_an_older_version_changes_nothing() {
        TablePlan first = plan();
        records.write(first);
        TablePlan second = first.next(first.now(), UUID.randomUUID(), THEN);
        records.write(second);
        assertThat(records.write(first.next(first.now(), UUID.randomUUID(), THEN)))
                .isFalse();
        assertThat(records.write(first)).isFalse();
        assertThat(records.find(first.session())).contains(second);
    }

    @Test
    void of_many_who_change_one_version_at_once_one_gets_through() throws Exception {
        TablePlan first = plan();
        records.write(first);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> changes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                TablePlan mine = first.next(first.now(), UUID.randomUUID(), THEN);
                changes.add(() -> records.write(mine));
            }
            int through = 0;
            for (Future<Boolean> change : people.invokeAll(changes)) {
                through += change.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(1);
        }
    }

    @Test
    void no_more_than_ten_former_states_are_kept() {
        TablePlan plan = plan();
        for (int i = 0; i < 15; i++) {
            plan = plan.next(plan.now(), UUID.randomUUID(), THEN);
        }
        assertThat(plan.before()).hasSize(10);
        assertThat(records.write(plan)).as("nothing stood there before").isFalse();
    }
}
