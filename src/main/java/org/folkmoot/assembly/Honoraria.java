package org.folkmoot.assembly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.HonorariaBill.Line;
import org.folkmoot.assembly.HonorariaBill.Paid;
import org.folkmoot.assembly.HonorariaBill.Run;
import org.folkmoot.assembly.SessionAttendance.Act;
import org.folkmoot.assembly.SessionHonoraria.Payment;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/** Honoraria: what members are due for the sessions they attended and what was paid, for those who run the assembly and nobody else. No money moves here. */
@Service
public class Honoraria {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST_REFERENCE = 60;

    private final AssemblyRecords assemblies;
    private final AttendanceRecords attendance;
    private final HonorariumRecords records;
    private final AttendanceFollowers followers;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    Honoraria(
            AssemblyRecords assemblies,
            AttendanceRecords attendance,
            HonorariumRecords records,
            AttendanceFollowers followers,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.records = records;
        this.followers = followers;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    @Allow(Role.FACILITATOR)
    public HonorariaBill bill(AssemblyId at) {
        KeptAssembly kept = kept(at);
        List<Session> sessions = kept.assembly().sessions();
        Map<SessionId, SessionAttendance> marks = attendance.all(sessions);
        Map<SessionId, SessionHonoraria> paid = records.all(sessions);
        List<Line> lines = new ArrayList<>();
        List<Member> byName = kept.roll().stream()
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        sessions.forEach(session -> {
            SessionAttendance marked = marks.getOrDefault(session.id(), SessionAttendance.empty(at, session.id()));
            SessionHonoraria payments = paid.getOrDefault(session.id(), SessionHonoraria.empty(at, session.id()));
            byName.forEach(
                    member -> line(kept, member, session, marked, payments).ifPresent(lines::add));
        });
        return new HonorariaBill(lines, runs(paid.values().stream().toList()));
    }

    private static Optional<Line> line(
            KeptAssembly kept, Member member, Session session, SessionAttendance marked, SessionHonoraria payments) {
        boolean isAttended = marked.of(member.id()) == Presence.PRESENT;
        Optional<Payment> payment = Optional.ofNullable(payments.paid().get(member.id()));
        Optional<Pence> pence =
                payment.map(Payment::pence).or(() -> kept.terms().honorarium().filter(_ -> isAttended));
        return pence.map(amount ->
                new Line(member, session, amount, payment.map(one -> new Paid(one.on(), one.reference())), isAttended));
    }

    private static List<Run> runs(List<SessionHonoraria> all) {
        Map<UUID, List<Payment>> byAct = all.stream()
                .flatMap(session -> session.paid().values().stream())
                .collect(Collectors.groupingBy(payment -> payment.act().id(), LinkedHashMap::new, Collectors.toList()));
        return byAct.values().stream()
                .sorted(Comparator.comparing(
                                (List<Payment> run) -> run.getFirst().act().at())
                        .reversed())
                .map(run -> new Run(
                        run.getFirst().act().id(),
                        run.getFirst().on(),
                        run.getFirst().reference(),
                        run.size(),
                        run.stream().map(Payment::pence).reduce(new Pence(0), Pence::plus)))
                .toList();
    }

    /**
     * Marks lines as paid, all that the caller looked at.
     *
     * @param act made up by the screen; the same again pays what of it was not marked yet, and nothing twice
     * @throws AssemblyRefused if one of them is not due any more as it was, or there is no reference
     */
    @Allow(Role.FACILITATOR)
    public void pay(AssemblyId at, List<Line> looked, LocalDate on, String reference, UUID act) {
        String plain = reference.strip().replaceAll("\\p{Cntrl}+", " ");
        if (plain.isEmpty() || plain.length() > LONGEST_REFERENCE) {
            throw new AssemblyRefused(Reason.PAYMENT_REFERENCE);
        }
        List<Key> due = bill(at).due().stream().map(Key::of).toList();
        Map<SessionId, SessionHonoraria> before =
                records.all(kept(at).assembly().sessions());
        looked.stream()
                .filter(line -> !due.contains(Key.of(line)) && !isPaidBy(before, line, act))
                .findFirst()
                .ifPresent(line -> {
                    throw new AssemblyRefused(
                            Reason.PAYMENT_CHANGED, line.member().name());
                });
        Act mine = act(act);
        looked.stream()
                .collect(Collectors.groupingBy(line -> line.session().id(), LinkedHashMap::new, Collectors.toList()))
                .forEach((session, lines) -> records.change(
                        at,
                        session,
                        payments -> payments.withPaid(
                                lines.stream().map(line -> line.member().id()).toList(),
                                new Payment(lines.getFirst().pence(), on, plain, mine))));
        audit.record("assembly.honoraria-paid", List.of(at.value(), act));
        followers.changed(at);
    }

    private record Key(MemberId member, SessionId session, Pence pence) {

        static Key of(Line line) {
            return new Key(line.member().id(), line.session().id(), line.pence());
        }
    }

    private static boolean isPaidBy(Map<SessionId, SessionHonoraria> all, Line line, UUID act) {
        return Optional.ofNullable(all.get(line.session().id()))
                .map(session -> session.paid().get(line.member().id()))
                .filter(payment -> payment.act().id().equals(act))
                .isPresent();
    }

    /** Takes back what an act marked as paid: it is due again. */
    @Allow(Role.FACILITATOR)
    public void takeBack(AssemblyId at, UUID undone, UUID act) {
        Act mine = act(act);
        records.all(kept(at).assembly().sessions())
                .keySet()
                .forEach(session -> records.change(at, session, before -> before.takenBack(undone, mine)));
        audit.record("assembly.honoraria-taken-back", List.of(at.value(), undone));
        followers.changed(at);
    }

    private Act act(UUID id) {
        UUID by = callers.current() instanceof Caller.Account account ? account.id() : NOBODY;
        return new Act(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
    }

    private KeptAssembly kept(AssemblyId id) {
        return assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
    }
}
