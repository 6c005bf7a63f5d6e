package org.folkmoot.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.folkmoot.assembly.Phase;
import org.folkmoot.assembly.Presence;
import org.folkmoot.assembly.Reserves;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.demonstration.DemoSittings.DemoAssembly;
import org.folkmoot.floor.tables.PlanRules;
import org.folkmoot.floor.tables.TablePlans;
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
        TablePlans plans,
        Clock clock) {

    private static final int ROUNDS = 2;
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
        describe(assembly, demo.traits());
        reserves.add(assembly, demo.reserves());
        roll.members(assembly).stream()
                .filter(Member::isReserve)
                .forEach(reserve -> roll.describe(assembly, reserve.id(), MemberDetails.NONE, details(reserve)));
        SessionId held = hold(assembly, demo.held());
        roll.members(assembly).stream()
                .filter(Member::isNow)
                .forEach(member -> attendance.mark(
                        assembly, held, member.id(), presence(member.name(), demo.held()), UUID.randomUUID()));
        seat(assembly, demo);
        return held;
    }

    private void describe(AssemblyId assembly, Map<String, List<String>> traits) {
        List<Member> members = roll.members(assembly);
        for (int i = 0; i < members.size(); i++) {
            Map<String, String> own = new TreeMap<>();
            int step = i;
            traits.forEach((trait, values) -> own.put(trait, values.get(step % values.size())));
            roll.describe(
                    assembly, members.get(i).id(), members.get(i).details(), new MemberDetails(own, Set.of(), "", ""));
        }
    }

    /** Tables for the whole of the next session, mixed by all that is known of its members. */
    private void seat(AssemblyId assembly, DemoAssembly demo) {
        Session next = assemblies.find(assembly).orElseThrow().sessions().stream()
                .filter(session ->
                        session.title().equals(demo.sessions().getFirst().title()))
                .findFirst()
                .orElseThrow();
        int size = (demo.members().size() + next.tables() - 1) / next.tables();
        PlanRules rules = new PlanRules(
                next.tables(),
                size,
                ROUNDS,
                List.copyOf(demo.traits().keySet()),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                1);
        plans.make(assembly, next.id(), rules, 0, UUID.randomUUID());
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
                        held.items().stream().map(DemoSittings::item).toList(),
                        Phase.LEARN));
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
