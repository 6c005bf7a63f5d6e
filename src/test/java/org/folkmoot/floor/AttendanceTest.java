package org.folkmoot.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.Attendance;
import org.folkmoot.assembly.AttendanceFile;
import org.folkmoot.assembly.AttendanceRule;
import org.folkmoot.assembly.AttendanceSheet;
import org.folkmoot.assembly.Departure;
import org.folkmoot.assembly.Honoraria;
import org.folkmoot.assembly.HonorariaBill;
import org.folkmoot.assembly.HonorariaFile;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.MembershipTerms;
import org.folkmoot.assembly.Pence;
import org.folkmoot.assembly.Presence;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.Town.Moot;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Attendance and honoraria, as those who run an assembly mark them. */
@FloorTest
class AttendanceTest {

    @Autowired
    private Town town;

    @Autowired
    private Assemblies assemblies;

    @Autowired
    private Roll roll;

    @Autowired
    private Attendance attendance;

    @Autowired
    private AttendanceFile attendanceFile;

    @Autowired
    private Honoraria honoraria;

    @Autowired
    private HonorariaFile honorariaFile;

    @Autowired
    private Membership membership;

    private <T> T run(Moot moot, Supplier<T> act) {
        return town.as(moot.facilitator(), act);
    }

    private void does(Moot moot, Runnable act) {
        run(moot, () -> {
            act.run();
            return 0;
        });
    }

    private SessionId today(Moot moot, String title) {
        SessionId id = new SessionId(TimeOrderedId.next());
        does(
                moot,
                () -> assemblies.plan(
                        moot.assembly(),
                        new Session(id, title, LocalDate.now(Dates.ZONE), LocalTime.of(10, 0), "", 0, List.of())));
        return id;
    }

    private MemberId add(Moot moot, String name) {
        return run(moot, () -> roll.add(moot.assembly(), List.of(name)))
                .getFirst()
                .id();
    }

    private void mark(Moot moot, SessionId session, MemberId member, Presence presence) {
        does(moot, () -> attendance.mark(moot.assembly(), session, member, presence, UUID.randomUUID()));
    }

    private AttendanceSheet sheet(Moot moot, SessionId session) {
        return run(moot, () -> attendance.sheet(moot.assembly(), session));
    }

    private Presence presence(Moot moot, SessionId session, MemberId member) {
        return sheet(moot, session).lines().stream()
                .filter(line -> line.member().id().equals(member))
                .findFirst()
                .orElseThrow()
                .presence();
    }

    private void terms(Moot moot, MembershipTerms terms) {
        does(moot, () -> membership.settle(moot.assembly(), membership.terms(moot.assembly()), terms));
    }

    private static MembershipTerms rule(int most) {
        return new MembershipTerms(
                Optional.of(new AttendanceRule(most, AttendanceRule.Unit.SESSIONS)),
                Optional.empty(),
                Optional.empty());
    }

    private static MembershipTerms paying(int pence) {
        return new MembershipTerms(Optional.empty(), Optional.of(new Pence(pence)), Optional.empty());
    }

    @Test
    void a_card_that_is_used_makes_nobody_present() {
        Moot moot = town.moot(0);
        SessionId session = today(moot, "Today");
        MemberId joyce = add(moot, "Joyce");
        town.withCard(moot.assembly(), joyce, () -> {
            attendance.cardUsed(moot.assembly(), session);
            attendance.cardUsed(moot.assembly(), moot.session());
            return 0;
        });
        assertThat(sheet(moot, session).lines()).singleElement().satisfies(line -> {
            assertThat(line.isCardUsed()).isTrue();
            assertThat(line.presence()).isEqualTo(Presence.UNKNOWN);
        });
        assertThat(sheet(moot, moot.session()).lines())
                .as("before its day a session is only looked at")
                .noneMatch(AttendanceSheet.Line::isCardUsed);
    }

    @Test
    void the_rest_is_marked_absent_but_for_who_came_meanwhile_and_it_can_be_undone() {
        Moot moot = town.moot(0);
        SessionId session = today(moot, "Today");
        MemberId ann = add(moot, "Ann");
        MemberId bea = add(moot, "Bea");
        Set<MemberId> seen = sheet(moot, session).lines().stream()
                .map(line -> line.member().id())
                .collect(Collectors.toSet());
        mark(moot, session, ann, Presence.PRESENT);
        MemberId late = add(moot, "Cy");
        UUID closing = UUID.randomUUID();
        does(moot, () -> attendance.markRestAbsent(moot.assembly(), session, seen, closing));
        assertThat(presence(moot, session, ann)).isEqualTo(Presence.PRESENT);
        assertThat(presence(moot, session, bea)).isEqualTo(Presence.ABSENT);
        assertThat(presence(moot, session, late)).as("nobody saw them").isEqualTo(Presence.UNKNOWN);
        does(moot, () -> attendance.undo(moot.assembly(), session, closing, UUID.randomUUID()));
        assertThat(presence(moot, session, bea)).isEqualTo(Presence.UNKNOWN);
        assertThat(sheet(moot, session).acts())
                .extracting(AttendanceSheet.Done::by)
                .containsExactly("Femi Adeyemi", "Femi Adeyemi", "Femi Adeyemi");
    }

    @Test
    void before_the_day_only_apologies_are_taken() {
        Moot moot = town.moot(0);
        MemberId ann = add(moot, "Ann");
        assertThatThrownBy(() -> mark(moot, moot.session(), ann, Presence.PRESENT))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_THE_DAY_YET));
        mark(moot, moot.session(), ann, Presence.APOLOGIES);
        assertThat(presence(moot, moot.session(), ann)).isEqualTo(Presence.APOLOGIES);
    }

    @Test
    void whoever_missed_more_than_the_rule_allows_is_named_and_stays_a_member_until_somebody_ends_it() {
        Moot moot = town.moot(0);
        terms(moot, rule(1));
        MemberId ann = add(moot, "Ann");
        MemberId bea = add(moot, "Bea");
        List.of("One", "Two").forEach(title -> {
            SessionId session = today(moot, title);
            mark(moot, session, ann, title.equals("One") ? Presence.APOLOGIES : Presence.ABSENT);
            mark(moot, session, bea, title.equals("One") ? Presence.ABSENT : Presence.PRESENT);
        });
        assertThat(run(moot, () -> attendance.standings(moot.assembly())).stream()
                        .filter(Attendance.Standing::isReached))
                .extracting(standing -> standing.member().id())
                .containsExactly(ann);
        does(moot, () -> roll.leave(moot.assembly(), ann, new Departure(Departure.Kind.ATTENDANCE, "")));
        assertThat(run(moot, () -> attendance.standings(moot.assembly())))
                .noneMatch(Attendance.Standing::isReached)
                .anySatisfy(standing -> assertThat(standing.member().departure())
                        .contains(new Departure(Departure.Kind.ATTENDANCE, "")));
        assertThat(new String(run(moot, () -> attendanceFile.written(moot.assembly())), StandardCharsets.UTF_8))
                .contains("Ann,left,apologies,absent,,0,2", "Bea,member,absent,present,,1,1");
    }

    @Test
    void once_somebody_is_marked_the_rule_can_only_become_milder() {
        Moot moot = town.moot(0);
        terms(moot, rule(2));
        mark(moot, moot.session(), add(moot, "Ann"), Presence.APOLOGIES);
        assertThatThrownBy(() -> terms(moot, rule(1)))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.RULE_STRICTER));
        terms(moot, rule(3));
        terms(moot, MembershipTerms.NONE);
        assertThatThrownBy(() -> does(moot, () -> membership.settle(moot.assembly(), rule(3), rule(4))))
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.TERMS_CHANGED));
    }

    @Test
    void what_is_due_follows_attendance_and_is_marked_as_paid_once() {
        Moot moot = town.moot(0);
        terms(moot, paying(7500));
        SessionId session = today(moot, "Today");
        MemberId ann = add(moot, "Ann");
        MemberId bea = add(moot, "=Bea");
        mark(moot, session, ann, Presence.PRESENT);
        mark(moot, session, bea, Presence.PRESENT);
        HonorariaBill bill = run(moot, () -> honoraria.bill(moot.assembly()));
        assertThat(HonorariaBill.total(bill.due())).isEqualTo(new Pence(15000));

        UUID act = UUID.randomUUID();
        LocalDate day = LocalDate.parse("2026-12-18");
        does(moot, () -> honoraria.pay(moot.assembly(), bill.due(), day, "BACS 14", act));
        does(moot, () -> honoraria.pay(moot.assembly(), bill.due(), day, "BACS 14", act));
        HonorariaBill paid = run(moot, () -> honoraria.bill(moot.assembly()));
        assertThat(paid.due()).isEmpty();
        assertThat(paid.runs()).singleElement().satisfies(one -> {
            assertThat(one.lines()).isEqualTo(2);
            assertThat(one.total()).isEqualTo(new Pence(15000));
        });
        assertThatThrownBy(() ->
                        does(moot, () -> honoraria.pay(moot.assembly(), bill.due(), day, "BACS 15", UUID.randomUUID())))
                .as("somebody else looked at the same list")
                .isInstanceOfSatisfying(
                        AssemblyRefused.class, no -> assertThat(no.reason()).isEqualTo(Reason.PAYMENT_CHANGED));
        assertThat(new String(run(moot, () -> honorariaFile.written(moot.assembly())), StandardCharsets.UTF_8))
                .contains("'=Bea,Today", "75.00,GBP,paid,2026-12-18,BACS 14");

        mark(moot, session, ann, Presence.ABSENT);
        terms(moot, paying(9000));
        assertThat(run(moot, () -> honoraria.bill(moot.assembly())).paid())
                .as("what was paid stays as it was paid")
                .allMatch(line -> line.pence().equals(new Pence(7500)))
                .anyMatch(line -> !line.isAttended());

        does(moot, () -> honoraria.takeBack(moot.assembly(), act, UUID.randomUUID()));
        assertThat(run(moot, () -> honoraria.bill(moot.assembly())).due())
                .singleElement()
                .satisfies(line -> assertThat(line.pence()).isEqualTo(new Pence(9000)));
        does(
                moot,
                () -> honoraria.pay(
                        moot.assembly(),
                        run(moot, () -> honoraria.bill(moot.assembly())).due(),
                        day,
                        "late answer",
                        act));
        assertThat(run(moot, () -> honoraria.bill(moot.assembly())).paid())
                .as("an act that was taken back is not done by being sent again")
                .isEmpty();
    }

    @Test
    void members_hosts_and_facilitators_of_elsewhere_read_none_of_it() {
        Moot moot = town.moot(1);
        Moot other = town.moot(0);
        MemberId member = moot.member(0).member();
        List<Runnable> acts = List.of(
                () -> attendance.sheet(moot.assembly(), moot.session()),
                () -> attendance.standings(moot.assembly()),
                () -> attendanceFile.written(moot.assembly()),
                () -> honoraria.bill(moot.assembly()),
                () -> honorariaFile.written(moot.assembly()),
                () -> membership.terms(moot.assembly()));
        acts.forEach(act -> {
            assertThatThrownBy(() -> town.withCard(moot.assembly(), member, () -> {
                        act.run();
                        return 0;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> does(other, act)).isInstanceOf(AccessDeniedException.class);
        });
    }
}
