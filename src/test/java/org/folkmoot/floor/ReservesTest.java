package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Card;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.MembershipTerms;
import org.folkmoot.assembly.ReserveOffer;
import org.folkmoot.assembly.Reserves;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.RollFile;
import org.folkmoot.assembly.RollNames;
import org.folkmoot.assembly.RollPreview;
import org.folkmoot.ballot.QuestionId;
import org.folkmoot.ballot.Questions;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablePlan;
import org.folkmoot.floor.tables.TablePlans;
import org.folkmoot.people.CardHolders;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.api.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reserves: no members in any count until they are moved up, and that can be undone on the same day. */
@FloorTest
class ReservesTest {

    @Autowired
    private Town town;

    @Autowired
    private Roll roll;

    @Autowired
    private RollNames names;

    @Autowired
    private RollFile files;

    @Autowired
    private Reserves reserves;

    @Autowired
    private Membership membership;

    @Autowired
    private Questions questions;

    @Autowired
    private TablePlans plans;

    @Autowired
    private CardHolders cards;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private void does(Moot moot, Runnable act) {
        run(moot, () -> {
            act.run();
            return 0;
        });
    }

    private Moot moot(int seats) {
        Moot moot = town.moot(0);
        does(
                moot,
                () -> membership.settle(
                        moot.assembly(),
                        MembershipTerms.NONE,
                        new MembershipTerms(Optional.empty(), Optional.empty(), Optional.of(seats))));
        return moot;
    }

    private Member named(Moot moot, String name) {
        return run(moot, () -> roll.members(moot.assembly())).stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Optional<MemberId> holder(Card card) {
        return cards.holderOf(card.code().shown()).map(Caller.OfCard::holder).map(MemberId::new);
    }

    @Test
    void reserves_and_those_who_left_count_nowhere_as_members() {
        Moot moot = moot(2);
        does(moot, () -> roll.add(moot.assembly(), List.of("Ann", "Bea")));
        does(moot, () -> reserves.add(moot.assembly(), List.of("Cy")));
        MemberId ann = named(moot, "Ann").id();
        MemberId cy = named(moot, "Cy").id();
        does(moot, () -> roll.leave(moot.assembly(), ann, Departure.REMOVED));
        MemberId bea = named(moot, "Bea").id();

        assertThat(run(moot, () -> roll.names(moot.assembly())))
                .extracting(Roll.Called::id)
                .containsExactly(bea);
        assertThat(names.now(moot.assembly())).containsOnlyKeys(bea);
        assertThat(run(moot, () -> roll.cards(moot.assembly())))
                .as("badges")
                .extracting(Card::holder)
                .containsExactly(bea);
        assertThatThrownBy(() -> does(moot, () -> roll.card(moot.assembly(), cy)))
                .isInstanceOf(NotFound.class);
        QuestionId question = town.question(moot, "Shall we?");
        assertThat(run(moot, () -> questions.open(moot.assembly(), question)).roll())
                .as("voters and quorum")
                .isEqualTo(1);
        PlanRules rules = new PlanRules(1, 4, 1, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1);
        TablePlan plan = run(moot, () -> plans.make(moot.assembly(), moot.session(), rules, 0, UUID.randomUUID()));
        assertThat(run(moot, () -> plans.hall(moot.assembly(), plan)).members())
                .as("tables")
                .extracting(Member::id)
                .containsExactly(bea);
        assertThat(plan.now().tableOf(1, cy)).isZero();
        assertThat(plan.now().tableOf(1, ann)).isZero();
    }

    @Test
    void a_reserve_is_moved_up_to_the_seat_of_who_left_and_back_on_the_same_day() {
        Moot moot = moot(1);
        does(moot, () -> roll.add(moot.assembly(), List.of("Ann")));
        does(moot, () -> reserves.add(moot.assembly(), List.of("Cy", "Dee")));
        MemberId ann = named(moot, "Ann").id();
        MemberId dee = named(moot, "Dee").id();
        does(
                moot,
                () -> roll.describe(
                        moot.assembly(),
                        ann,
                        MemberDetails.NONE,
                        new MemberDetails(Map.of("area", "East"), Set.of(), "", "")));
        does(
                moot,
                () -> roll.describe(
                        moot.assembly(),
                        dee,
                        MemberDetails.NONE,
                        new MemberDetails(Map.of("area", "east"), Set.of(), "", "")));
        assertThat(run(moot, () -> reserves.standby(moot.assembly())).offers()).isEmpty();
        assertThatThrownBy(() -> does(moot, () -> reserves.moveUp(moot.assembly(), dee, Optional.empty())))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.SEATS_TAKEN));

        does(moot, () -> roll.leave(moot.assembly(), ann, new Departure(Departure.Kind.WITHDREW, "moved away")));
        ReserveOffer offer =
                run(moot, () -> reserves.standby(moot.assembly())).offers().getFirst();
        assertThat(offer.reserve().id()).isEqualTo(dee);
        assertThat(offer.shared()).containsExactly("area: East");
        does(moot, () -> reserves.moveUp(moot.assembly(), dee, Optional.of(ann)));
        does(moot, () -> reserves.moveUp(moot.assembly(), dee, Optional.of(ann)));
        Card card = run(moot, () -> roll.card(moot.assembly(), dee));
        assertThat(holder(card)).contains(dee);
        assertThatThrownBy(() -> does(moot, () -> roll.takeBack(moot.assembly(), ann)))
                .as("the seat is taken")
                .isInstanceOf(AssemblyRefused.class);
        assertThatThrownBy(() -> does(
                        moot,
                        () -> reserves.moveUp(moot.assembly(), named(moot, "Cy").id(), Optional.of(ann))))
                .isInstanceOf(AssemblyRefused.class);

        does(moot, () -> reserves.moveBack(moot.assembly(), dee));
        assertThat(holder(card)).isEmpty();
        assertThat(named(moot, "Dee").isReserve()).isTrue();
        assertThat(run(moot, () -> reserves.standby(moot.assembly())).offers()).hasSize(1);
    }

    @Test
    void a_file_carries_reserves_there_and_back_and_makes_nobody_a_member() {
        Moot moot = moot(2);
        does(moot, () -> roll.add(moot.assembly(), List.of("Ann")));
        does(moot, () -> reserves.add(moot.assembly(), List.of("Cy")));
        byte[] written = run(moot, () -> files.written(moot.assembly()));
        assertThat(new String(written, StandardCharsets.UTF_8)).contains(",member,", ",reserve,1");
        RollPreview again = run(moot, () -> files.read(moot.assembly(), written));
        assertThat(again.faults()).isEmpty();
        assertThat(again.count(RollPreview.Effect.UNCHANGED)).isEqualTo(2);

        Moot other = moot(1);
        RollPreview bare = read(other, "name,roll state,reserve number\nAnn,member,\nCy,reserve,7\nDee,reserve,\n");
        assertThat(bare.faults()).isEmpty();
        does(other, () -> files.save(other.assembly(), bare));
        assertThat(named(other, "Ann").isNow()).isTrue();
        assertThat(run(other, () -> reserves.standby(other.assembly())).reserves())
                .extracting(member -> member.reserve().orElseThrow().number())
                .containsExactly(7, 8);
        RollPreview second = read(other, "name\nEve\n");
        assertThatThrownBy(() -> does(other, () -> files.save(other.assembly(), second)))
                .isInstanceOf(AssemblyRefused.class);
        assertThat(read(other, "name,roll state,reserve number\nCy,member,\nFay,boss,\nGus,reserve,8\nHal,reserve,x\n")
                        .faults())
                .extracting(RollPreview.Fault::reason)
                .containsExactly(
                        RollPreview.Fault.Reason.STATE_CHANGES,
                        RollPreview.Fault.Reason.STATE_UNKNOWN,
                        RollPreview.Fault.Reason.RESERVE_NUMBER_TWICE,
                        RollPreview.Fault.Reason.RESERVE_NUMBER);
    }

    private RollPreview read(Moot moot, String file) {
        return run(moot, () -> files.read(moot.assembly(), file.getBytes(StandardCharsets.UTF_8)));
    }
}
