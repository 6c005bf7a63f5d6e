package org.folkmoot.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Attendance;
import org.folkmoot.assembly.AttendanceRule;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.Membership;
import org.folkmoot.assembly.MembershipTerms;
import org.folkmoot.assembly.Pence;
import org.folkmoot.assembly.Presence;
import org.folkmoot.assembly.Reserves;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Component;

/** The demonstration's terms of membership, its reserves, and one session that was held, with who was there. */
@Component
record DemoMembership(
        Assemblies assemblies,
        Membership membership,
        Roll roll,
        Reserves reserves,
        Attendance attendance,
        Clock clock) {

    static final LocalTime STARTS = LocalTime.of(18, 0);
    private static final Pence HONORARIUM = new Pence(7_500);

    /** Once its members are on the roll. */
    SessionId fill(AssemblyId assembly, DemoAssembly demo) {
        membership.settle(
                assembly,
                membership.terms(assembly),
                new MembershipTerms(
                        Optional.of(new AttendanceRule(1, AttendanceRule.Unit.SESSIONS)),
                        Optional.of(HONORARIUM),
                        Optional.of(demo.members().size())));
        reserves.add(assembly, demo.reserves());
        roll.members(assembly).stream()
                .filter(Member::isReserve)
                .forEach(reserve -> roll.describe(assembly, reserve.id(), MemberDetails.NONE, details(reserve)));
        SessionId held = hold(assembly, demo.held());
        roll.members(assembly).stream()
                .filter(Member::isNow)
                .forEach(member -> attendance.mark(
                        assembly, held, member.id(), presence(member.name(), demo.held()), UUID.randomUUID()));
        return held;
    }

    private SessionId hold(AssemblyId assembly, DemoAssembly.DemoHeld held) {
        SessionId id = new SessionId(TimeOrderedId.next());
        assemblies.plan(
                assembly,
                new Session(
                        id,
                        held.title(),
                        LocalDate.now(clock.withZone(Dates.ZONE)).minusDays(held.daysAgo()),
                        STARTS,
                        held.venue(),
                        DemoSittings.TABLES,
                        held.items().stream().map(DemoSittings::item).toList()));
        return id;
    }

    private static Presence presence(String name, DemoAssembly.DemoHeld held) {
        if (held.absent().contains(name)) {
            return Presence.ABSENT;
        }
        return held.apologies().contains(name) ? Presence.APOLOGIES : Presence.PRESENT;
    }

    private static MemberDetails details(Member reserve) {
        boolean isFirst = reserve.reserve().filter(place -> place.number() == 1).isPresent();
        return isFirst
                ? new MemberDetails(Map.of("age band", "30–44"), Set.of(), "", "")
                : new MemberDetails(Map.of("age band", "60–74"), Set.of(AccessNeed.STEP_FREE), "", "");
    }
}
