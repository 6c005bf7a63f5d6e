package org.folkmoot.floor.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.tables.TablePlans.MyTable;
import org.folkmoot.floor.tables.TablesRefused.Reason;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.seating.SeatingImpossible;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The table plan of a session, from being made to the day itself. */
class TablePlansTest extends PlannedMoot {

    @Test
    void everybody_has_a_seat_in_each_round_and_the_same_rules_make_the_same_plan() {
        Moot moot = town.moot(3);
        people(moot, 13);
        TablePlan made = make(moot, rules(4, 4, 3), 0);
        assertThat(made.now().rounds()).hasSize(3).allSatisfy(round -> {
            assertThat(round).hasSize(4).allSatisfy(table -> assertThat(table).hasSize(4));
            assertThat(new HashSet<>(round.stream().flatMap(List::stream).toList()))
                    .hasSize(16);
        });
        assertThat(hall(moot).score().breaches()).isEmpty();
        assertThat(hall(moot).score().gap()).isGreaterThanOrEqualTo(0);
        assertThat(make(moot, rules(4, 4, 3), 1).now()).isEqualTo(made.now());
    }

    @Test
    void a_trait_needs_groups_and_fixed_seats_are_kept_to() {
        Moot moot = town.moot(0);
        List<Member> all = people(moot, 12);
        describe(moot, all.get(0), needing(AccessNeed.STEP_FREE));
        describe(moot, all.get(1), needing(AccessNeed.HEARING_LOOP, AccessNeed.CARER));
        List<MemberId> ids = all.stream().map(Member::id).toList();
        make(
                moot,
                new PlanRules(
                        3,
                        5,
                        3,
                        List.of("age"),
                        List.of(List.of(ids.get(2), ids.get(3))),
                        List.of(List.of(ids.get(4), ids.get(5))),
                        Map.of(AccessNeed.STEP_FREE, Set.of(2), AccessNeed.HEARING_LOOP, Set.of(1, 3)),
                        Map.of(ids.get(6), 3),
                        9),
                0);
        Hall hall = hall(moot);
        assertThat(hall.score().breaches()).isEmpty();
        assertThat(hall.needs()).isEqualTo(6);
        Arrangement now = hall.plan();
        for (int round = 1; round <= 3; round++) {
            assertThat(now.tableOf(round, ids.get(0))).isEqualTo(2);
            assertThat(now.tableOf(round, ids.get(1))).isNotEqualTo(2);
            assertThat(now.tableOf(round, ids.get(2))).isNotEqualTo(now.tableOf(round, ids.get(3)));
            assertThat(now.tableOf(round, ids.get(4))).isEqualTo(now.tableOf(round, ids.get(5)));
            assertThat(now.tableOf(round, ids.get(6))).isEqualTo(3);
            // The carer takes a seat.
            assertThat(now.at(round, now.tableOf(round, ids.get(1))).size()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void what_cannot_hold_is_named_and_nothing_is_saved() {
        Moot moot = town.moot(0);
        List<MemberId> ids = people(moot, 6).stream().map(Member::id).toList();
        assertThatThrownBy(() -> make(moot, rules(1, 5, 1), 0))
                .isInstanceOfSatisfying(
                        SeatingImpossible.class,
                        no -> assertThat(no.reason()).isEqualTo(SeatingImpossible.Reason.TOO_FEW_SEATS));
        PlanRules both = new PlanRules(
                2, 4, 1, List.of(), List.of(ids.subList(0, 2)), List.of(ids.subList(0, 2)), Map.of(), Map.of(), 1);
        assertThatThrownBy(() -> make(moot, both, 0))
                .isInstanceOfSatisfying(
                        SeatingImpossible.class,
                        no -> assertThat(no.constraints()).hasSize(2));
        assertThat(run(moot, () -> plans.find(moot.assembly(), moot.session()))).isEmpty();
        refused(Reason.NOBODY, () -> make(town.moot(0), rules(2, 4, 1), 0));
        refused(Reason.TABLES, () -> rules(0, 4, 1));
        refused(
                Reason.GROUP_TOO_SMALL,
                () -> new PlanRules(2, 4, 1, List.of(), List.of(ids.subList(0, 1)), List.of(), Map.of(), Map.of(), 1));
    }

    @Test
    void a_move_does_what_its_price_said() {
        Moot moot = town.moot(0);
        people(moot, 12);
        make(moot, rules(3, 4, 3), 0);
        Hall hall = hall(moot);
        MemberId one = hall.plan().at(2, 1).getFirst();
        Price price = hall.prices(2, one, 3).getFirst();
        assertThat(price.broken()).isEmpty();
        run(moot, () -> plans.move(moot.assembly(), moot.session(), price.swap(), 1, UUID.randomUUID()));
        assertThat(hall(moot).score()).isEqualTo(price.after());
        assertThat(plan(moot).now().tableOf(2, one)).isEqualTo(3);
        assertThat(plan(moot).now().tableOf(2, price.swap().other().orElseThrow()))
                .isEqualTo(1);
        assertThat(plan(moot).now().rounds().get(0))
                .isEqualTo(hall.plan().rounds().get(0));
    }

    @Test
    void a_move_that_would_break_a_rule_is_refused_and_says_which() {
        Moot moot = town.moot(0);
        List<MemberId> ids = people(moot, 8).stream().map(Member::id).toList();
        make(moot, new PlanRules(2, 4, 1, List.of(), List.of(ids.subList(0, 2)), List.of(), Map.of(), Map.of(), 1), 0);
        Arrangement now = plan(moot).now();
        int other = now.tableOf(1, ids.get(1));
        MemberId bystander = now.at(1, other).stream()
                .filter(id -> !id.equals(ids.get(1)))
                .findFirst()
                .orElseThrow();
        Swap swap = new Swap(1, ids.get(0), other, Optional.of(bystander));
        assertThat(hall(moot).price(swap).broken()).hasSize(1);
        refused(
                Reason.RULE_BROKEN,
                () -> run(moot, () -> plans.move(moot.assembly(), moot.session(), swap, 1, UUID.randomUUID())));
        // No seat is free.
        Swap into = new Swap(1, ids.get(0), other, Optional.empty());
        refused(
                Reason.RULE_BROKEN,
                () -> run(moot, () -> plans.move(moot.assembly(), moot.session(), into, 1, UUID.randomUUID())));
        assertThat(plan(moot).version()).isEqualTo(1);
    }

    @Test
    void the_same_button_twice_is_done_once() {
        Moot moot = town.moot(0);
        people(moot, 8);
        UUID making = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            run(moot, () -> plans.make(moot.assembly(), moot.session(), rules(2, 4, 2), 0, making));
        }
        assertThat(plan(moot).version()).isEqualTo(1);
        Swap swap = swap(moot);
        UUID moving = UUID.randomUUID();
        TablePlan once = run(moot, () -> plans.move(moot.assembly(), moot.session(), swap, 1, moving));
        assertThat(run(moot, () -> plans.move(moot.assembly(), moot.session(), swap, 1, moving)))
                .isEqualTo(once);
        assertThat(plan(moot)).isEqualTo(once);
    }

    @Test
    void of_two_facilitators_the_second_is_told_and_nothing_of_the_first_is_lost() {
        Moot moot = town.moot(0);
        people(moot, 8);
        make(moot, rules(2, 4, 2), 0);
        Swap swap = swap(moot);
        TablePlan first = run(moot, () -> plans.move(moot.assembly(), moot.session(), swap, 1, UUID.randomUUID()));
        refused(
                Reason.CHANGED,
                () -> run(moot, () -> plans.move(moot.assembly(), moot.session(), swap, 1, UUID.randomUUID())));
        refused(Reason.CHANGED, () -> make(moot, rules(4, 2, 1), 1));
        refused(
                Reason.CHANGED,
                () -> run(moot, () -> plans.undo(moot.assembly(), moot.session(), 1, UUID.randomUUID())));
        assertThat(plan(moot)).isEqualTo(first);
    }

    @Test
    void each_change_can_be_undone() {
        Moot moot = town.moot(0);
        people(moot, 8);
        Arrangement made = make(moot, rules(2, 4, 2), 0).now();
        refused(
                Reason.NOTHING_TO_UNDO,
                () -> run(moot, () -> plans.undo(moot.assembly(), moot.session(), 1, UUID.randomUUID())));
        Swap swap = swap(moot);
        run(moot, () -> plans.move(moot.assembly(), moot.session(), swap, 1, UUID.randomUUID()));
        make(moot, rules(4, 2, 1), 2);
        run(moot, () -> plans.undo(moot.assembly(), moot.session(), 3, UUID.randomUUID()));
        run(moot, () -> plans.undo(moot.assembly(), moot.session(), 4, UUID.randomUUID()));
        assertThat(plan(moot).now()).isEqualTo(made);
    }

    @Test
    void a_member_reads_their_own_tables_and_nothing_else() {
        Moot moot = town.moot(2);
        people(moot, 6);
        assertThat(town.as(moot.member(0), () -> plans.mine(moot.assembly(), moot.session())))
                .isEmpty();
        make(moot, rules(2, 4, 2), 0);
        Arrangement now = plan(moot).now();
        MemberId me = moot.member(0).member();
        List<MyTable> mine = town.as(moot.member(0), () -> plans.mine(moot.assembly(), moot.session()));
        assertThat(mine).hasSize(2);
        assertThat(mine.getFirst().table()).isEqualTo(now.tableOf(1, me));
        assertThat(mine.getFirst().with())
                .hasSize(3)
                .doesNotContain(moot.member(0).name());
        assertThat(run(moot, () -> plans.mine(moot.assembly(), moot.session()))).isEmpty();
        assertThatThrownBy(() -> town.as(moot.member(0), () -> plans.find(moot.assembly(), moot.session())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(seated.of(moot.session()).rounds()).hasSize(now.rounds().size());
        assertThat(seated.of(moot.session()).of(now.at(1, 1).getFirst())).startsWith(1);
    }

    @Test
    void a_plan_belongs_to_its_assembly() {
        Moot moot = town.moot(4);
        make(moot, rules(2, 4, 1), 0);
        Moot other = town.moot(1);
        assertThatThrownBy(() -> run(other, () -> plans.find(other.assembly(), moot.session())))
                .isInstanceOf(NotFound.class);
        assertThat(town.as(other.member(0), () -> plans.mine(other.assembly(), moot.session())))
                .isEmpty();
    }
}
