package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.OnboardingAnswers;
import org.folkmoot.assembly.OnboardingAnswers.Choice;
import org.folkmoot.assembly.OnboardingDesk;
import org.folkmoot.assembly.OnboardingDesk.Untaken;
import org.folkmoot.assembly.Roll;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablePlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Needs that members gave, on their way to a table plan. */
@FloorTest
class NeedsTakenOverTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private OnboardingDesk desk;

    @Autowired
    private TablePlans plans;

    private <T> T run(Moot moot, Supplier<T> work) {
        return town.as(moot.facilitator(), work);
    }

    private void answer(Moot moot, int member, Set<AccessNeed> needs) {
        OnboardingAnswers answers =
                new OnboardingAnswers(Choice.NO, Choice.NO, Choice.NO, Optional.empty(), needs, "BSL", "");
        town.as(moot.member(member), () -> desk.answer(moot.assembly(), UUID.randomUUID(), answers));
    }

    private List<Untaken> untaken(Moot moot) {
        return run(moot, () -> desk.untaken(moot.assembly()));
    }

    private void take(Moot moot, List<Untaken> seen) {
        run(moot, () -> {
            desk.takeOver(moot.assembly(), seen);
            return true;
        });
    }

    private MemberDetails details(Moot moot, int member) {
        MemberId id = moot.member(member).member();
        return run(moot, () -> roll.members(moot.assembly())).stream()
                .filter(one -> one.id().equals(id))
                .map(Member::details)
                .findFirst()
                .orElseThrow();
    }

    private void describe(Moot moot, int member, MemberDetails after) {
        MemberDetails before = details(moot, member);
        run(moot, () -> {
            roll.describe(moot.assembly(), moot.member(member).member(), before, after);
            return true;
        });
    }

    @Test
    void all_that_are_new_are_taken_over_with_one_press_and_nothing_known_is_lost() {
        Moot moot = town.moot(3);
        describe(moot, 0, new MemberDetails(Map.of("Area", "Harbour"), Set.of(AccessNeed.QUIET_SEAT), "", "By train"));
        answer(moot, 0, Set.of(AccessNeed.STEP_FREE));
        answer(moot, 1, Set.of(AccessNeed.INTERPRETER));
        answer(moot, 2, Set.of());
        assertThat(untaken(moot)).extracting(one -> one.member().name()).containsExactly("Member 0", "Member 1");
        take(moot, untaken(moot));
        assertThat(untaken(moot)).isEmpty();
        assertThat(details(moot, 0))
                .isEqualTo(new MemberDetails(
                        Map.of("Area", "Harbour"),
                        Set.of(AccessNeed.QUIET_SEAT, AccessNeed.STEP_FREE),
                        "",
                        "By train"));
        assertThat(details(moot, 1).language()).isEqualTo("BSL");
    }

    @Test
    void then_a_table_plan_keeps_to_them() {
        Moot moot = town.moot(6);
        answer(moot, 0, Set.of(AccessNeed.STEP_FREE));
        take(moot, untaken(moot));
        PlanRules rules = new PlanRules(
                3, 3, 2, List.of(), List.of(), List.of(), Map.of(AccessNeed.STEP_FREE, Set.of(2)), Map.of(), 1);
        var plan = run(moot, () -> plans.make(moot.assembly(), moot.session(), rules, 0, UUID.randomUUID()));
        MemberId needs = moot.member(0).member();
        assertThat(plan.now().tableOf(1, needs)).isEqualTo(2);
        assertThat(plan.now().tableOf(2, needs)).isEqualTo(2);
    }

    @Test
    void what_was_answered_since_it_was_looked_at_waits_for_another_look() {
        Moot moot = town.moot(1);
        answer(moot, 0, Set.of(AccessNeed.STEP_FREE));
        List<Untaken> seen = untaken(moot);
        answer(moot, 0, Set.of(AccessNeed.HEARING_LOOP));
        take(moot, seen);
        assertThat(details(moot, 0).needs()).isEmpty();
        assertThat(untaken(moot)).hasSize(1);
    }

    @Test
    void what_a_colleague_wrote_meanwhile_stays_and_twice_is_once() {
        Moot moot = town.moot(1);
        answer(moot, 0, Set.of(AccessNeed.STEP_FREE));
        List<Untaken> seen = untaken(moot);
        describe(moot, 0, new MemberDetails(Map.of(), Set.of(AccessNeed.CARER), "", "Comes late"));
        take(moot, seen);
        take(moot, seen);
        assertThat(details(moot, 0).needs()).containsExactly(AccessNeed.STEP_FREE, AccessNeed.CARER);
        assertThat(details(moot, 0).note()).isEqualTo("Comes late");
    }

    @Test
    void of_who_has_left_meanwhile_nothing_is_taken() {
        Moot moot = town.moot(1);
        answer(moot, 0, Set.of(AccessNeed.STEP_FREE));
        List<Untaken> seen = untaken(moot);
        run(moot, () -> {
            roll.leave(moot.assembly(), moot.member(0).member(), Departure.REMOVED);
            return true;
        });
        take(moot, seen);
        assertThat(details(moot, 0).needs()).isEmpty();
        assertThat(untaken(moot)).isEmpty();
    }

    @Test
    void members_take_nothing_over() {
        Moot moot = town.moot(1);
        assertThatThrownBy(() -> town.as(moot.member(0), () -> desk.untaken(moot.assembly())))
                .isInstanceOf(AccessDeniedException.class);
    }
}
