package org.folkmoot.floor.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.FloorTest;
import org.folkmoot.floor.Town;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.tables.TablesRefused.Reason;
import org.springframework.beans.factory.annotation.Autowired;

/** A moot with a table plan, for tests of it. */
@FloorTest
abstract class PlannedMoot {

    @Autowired
    Town town;

    @Autowired
    Roll roll;

    @Autowired
    TablePlans plans;

    @Autowired
    SeatedTables seated;

    <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    List<Member> people(Moot moot, int count) {
        return run(
                moot,
                () -> roll.add(
                        moot.assembly(),
                        IntStream.range(0, count)
                                .mapToObj("Person %02d"::formatted)
                                .toList()));
    }

    static PlanRules rules(int tables, int size, int rounds) {
        return new PlanRules(tables, size, rounds, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1);
    }

    TablePlan make(Moot moot, PlanRules rules, long on) {
        return run(moot, () -> plans.make(moot.assembly(), moot.session(), rules, on, UUID.randomUUID()));
    }

    TablePlan plan(Moot moot) {
        return run(moot, () -> plans.find(moot.assembly(), moot.session())).orElseThrow();
    }

    Hall hall(Moot moot) {
        return run(moot, () -> plans.hall(moot.assembly(), plan(moot)));
    }

    static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        TablesRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    void describe(Moot moot, Member member, MemberDetails details) {
        run(moot, () -> {
            roll.describe(moot.assembly(), member.id(), member.details(), details);
            return 0;
        });
    }

    static MemberDetails needing(AccessNeed... needs) {
        return new MemberDetails(Map.of(), Set.of(needs), "", "");
    }

    Swap swap(Moot moot) {
        Arrangement now = plan(moot).now();
        return new Swap(1, now.at(1, 1).getFirst(), 2, Optional.of(now.at(1, 2).getFirst()));
    }
}
