package org.folkmoot.floor.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.tables.TablesRefused.Reason;
import org.folkmoot.seating.Rounds;
import org.junit.jupiter.api.Test;

/** The table plan of a session on the day itself: somebody is missing, came late, or has left. */
class SeatingOnTheDayTest extends PlannedMoot {

    @Test
    void the_roll_may_change_after_the_plan_was_made() {
        Moot moot = town.moot(0);
        List<Member> all = people(moot, 8);
        make(
                moot,
                new PlanRules(
                        2,
                        5,
                        2,
                        List.of(),
                        List.of(List.of(all.get(0).id(), all.get(1).id())),
                        List.of(),
                        Map.of(),
                        Map.of(all.get(0).id(), 1),
                        1),
                0);
        Member late =
                run(moot, () -> roll.add(moot.assembly(), List.of("Late"))).getFirst();
        run(moot, () -> {
            roll.leave(moot.assembly(), all.get(0).id(), Departure.REMOVED);
            return 0;
        });
        Hall hall = hall(moot);
        assertThat(hall.unseated()).extracting(Member::id).containsExactly(late.id());
        assertThat(hall.isGone(all.get(0).id())).isTrue();
        assertThat(hall.score().breaches()).hasSize(2);

        Swap gone = new Swap(1, all.get(0).id(), 2, Optional.empty());
        refused(
                Reason.GONE,
                () -> run(moot, () -> plans.move(moot.assembly(), moot.session(), gone, 1, UUID.randomUUID())));
        MemberId neighbour = hall.plan().at(1, 2).getFirst();
        Swap taken = new Swap(1, neighbour, 1, Optional.of(all.get(0).id()));
        refused(
                Reason.GONE,
                () -> run(moot, () -> plans.move(moot.assembly(), moot.session(), taken, 1, UUID.randomUUID())));

        Reseating looked = run(moot, () -> plans.reseat(moot.assembly(), moot.session(), Map.of(), 0, 1));
        run(moot, () -> plans.save(moot.assembly(), moot.session(), looked));
        assertThat(hall(moot).score().breaches()).isEmpty();
        assertThat(hall(moot).plan().tableOf(1, all.get(0).id())).isZero();
        assertThat(hall(moot).plan().tableOf(2, late.id())).isPositive();
    }

    @Test
    void somebody_missing_leaves_their_seat_and_as_few_as_can_be_sit_elsewhere() {
        Moot moot = town.moot(0);
        List<Member> all = people(moot, 16);
        TablePlan made = make(moot, rules(4, 5, 3), 0);
        Map<MemberId, Rounds> missing = Map.of(all.get(3).id(), Rounds.from(2));
        Reseating looked = run(moot, () -> plans.reseat(moot.assembly(), moot.session(), missing, 1, 1));
        assertThat(plan(moot)).as("only looked at").isEqualTo(made);
        assertThat(looked.moves()).hasSize(looked.fewest());
        run(moot, () -> plans.save(moot.assembly(), moot.session(), looked));
        run(moot, () -> plans.save(moot.assembly(), moot.session(), looked));
        Arrangement now = plan(moot).now();
        assertThat(plan(moot).version()).isEqualTo(2);
        assertThat(now.rounds().getFirst()).isEqualTo(made.now().rounds().getFirst());
        assertThat(now.tableOf(1, all.get(3).id())).isPositive();
        assertThat(now.tableOf(2, all.get(3).id())).isZero();
        assertThat(hall(moot).unseated()).isEmpty();
        Swap over =
                new Swap(1, now.at(1, 1).getFirst(), 2, Optional.of(now.at(1, 2).getFirst()));
        refused(
                Reason.HELD,
                () -> run(moot, () -> plans.move(moot.assembly(), moot.session(), over, 2, UUID.randomUUID())));
    }

    @Test
    void a_seating_that_was_looked_at_before_somebody_moved_is_not_saved() {
        Moot moot = town.moot(0);
        List<Member> all = people(moot, 8);
        make(moot, rules(2, 5, 2), 0);
        Reseating looked = run(
                moot,
                () -> plans.reseat(
                        moot.assembly(), moot.session(), Map.of(all.getFirst().id(), Rounds.ALL), 0, 1));
        Swap swap = swap(moot);
        run(moot, () -> plans.move(moot.assembly(), moot.session(), swap, 1, UUID.randomUUID()));
        refused(Reason.CHANGED, () -> run(moot, () -> plans.save(moot.assembly(), moot.session(), looked)));
    }
}
