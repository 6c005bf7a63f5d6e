package org.folkmoot.assembly;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.assembly.AttendanceSheet.Done;
import org.folkmoot.assembly.SessionAttendance.Act;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.i18n.Dates;
import org.springframework.stereotype.Service;

/** Who was at which session, as those who run the assembly mark it: nothing but a facilitator's act makes somebody present, absent or excused. */
@Service
public class Attendance {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Comparator<Member> BY_NAME = Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(member -> member.id().value());

    private final AssemblyRecords assemblies;
    private final AttendanceRecords records;
    private final AttendanceFollowers followers;
    private final AccountBook accounts;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;
    /** What is noted once is not written again at each request of a phone. */
    private final Set<CardUse> noted = ConcurrentHashMap.newKeySet();

    private record CardUse(SessionId session, MemberId member) {}

    Attendance(
            AssemblyRecords assemblies,
            AttendanceRecords records,
            AttendanceFollowers followers,
            AccountBook accounts,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.assemblies = assemblies;
        this.records = records;
        this.followers = followers;
        this.accounts = accounts;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The list of the day.
     *
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public AttendanceSheet sheet(AssemblyId at, SessionId session) {
        KeptAssembly kept = kept(at);
        Session of = session(kept, session);
        SessionAttendance attendance = records.find(session).orElseGet(() -> SessionAttendance.empty(at, session));
        List<AttendanceSheet.Line> lines = kept.roll().stream()
                .sorted(BY_NAME)
                .map(member -> AttendanceSheet.line(member, of, attendance))
                .filter(line -> line.isExpected() || line.member().isNow() || line.presence() != Presence.UNKNOWN)
                .toList();
        return new AttendanceSheet(of, lines, done(kept, attendance));
    }

    private List<Done> done(KeptAssembly kept, SessionAttendance attendance) {
        Map<UUID, String> names = new HashMap<>();
        return attendance.history().reversed().stream()
                .map(entry -> new Done(
                        entry.act().id(),
                        entry.act().at(),
                        names.computeIfAbsent(entry.act().by(), this::nameOf),
                        entry.presence(),
                        entry.members().stream()
                                .flatMap(member -> kept.member(member).stream())
                                .map(Member::name)
                                .toList()))
                .toList();
    }

    private String nameOf(UUID account) {
        return accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }

    /**
     * Marks one member. What others mark meanwhile stays.
     *
     * @param act made up by the screen; the same again changes nothing
     * @throws AssemblyRefused if the day of the session has not come and it is no apology
     * @throws NotFound if the assembly has no such session, or never had this member
     */
    @Allow(Role.FACILITATOR)
    public void mark(AssemblyId at, SessionId session, MemberId member, Presence presence, UUID act) {
        KeptAssembly kept = kept(at);
        checkDay(session(kept, session), presence);
        if (kept.member(member).isEmpty()) {
            throw new NotFound("The assembly has no such member");
        }
        records.mark(at, session, member, presence, act(act));
        audit.record("assembly.attendance-marked", List.of(at.value(), session.value(), member.value()));
        followers.changed(at);
    }

    /**
     * Marks all members absent of whom nothing is known yet.
     *
     * @param seen those whom the caller saw as not known
     * @param act made up by the screen; the same again changes nothing
     * @throws AssemblyRefused if the day of the session has not come
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public void markRestAbsent(AssemblyId at, SessionId session, Set<MemberId> seen, UUID act) {
        KeptAssembly kept = kept(at);
        checkDay(session(kept, session), Presence.ABSENT);
        Set<MemberId> rest = new HashSet<>(seen);
        rest.retainAll(kept.roll().stream().map(Member::id).toList());
        Act mine = act(act);
        records.change(at, session, before -> before.restMarked(rest, Presence.ABSENT, mine));
        audit.record("assembly.attendance-closed", List.of(at.value(), session.value()));
        followers.changed(at);
    }

    /**
     * Takes back what an act marked, for those who were not marked anew since.
     *
     * @param act made up by the screen; the same again changes nothing
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public void undo(AssemblyId at, SessionId session, UUID undone, UUID act) {
        session(kept(at), session);
        Act mine = act(act);
        records.change(at, session, before -> before.takenBack(undone, mine));
        audit.record("assembly.attendance-undone", List.of(at.value(), session.value()));
        followers.changed(at);
    }

    /**
     * What one member attended and missed so far.
     *
     * @param marks by the sessions of the assembly; what is not marked is not in it
     * @param missed as the assembly's rule counts it, else in sessions
     * @param isReached true for a member now who has missed more than the rule allows
     */
    public record Standing(Member member, Map<SessionId, Presence> marks, int missed, boolean isReached) {

        public long count(Presence presence) {
            return marks.values().stream().filter(presence::equals).count();
        }
    }

    /** All who are or were members, by name. */
    @Allow(Role.FACILITATOR)
    public List<Standing> standings(AssemblyId at) {
        KeptAssembly kept = kept(at);
        List<Session> sessions = kept.assembly().sessions();
        Map<SessionId, SessionAttendance> all = records.all(sessions);
        Optional<AttendanceRule> rule = kept.terms().rule();
        AttendanceRule counting = rule.orElse(new AttendanceRule(1, AttendanceRule.Unit.SESSIONS));
        return kept.roll().stream()
                .filter(member -> !member.isReserve())
                .sorted(BY_NAME)
                .map(member -> {
                    Map<SessionId, Presence> marks = marks(all.values(), member.id());
                    int missed = counting.missed(sessions, session -> marks.getOrDefault(session, Presence.UNKNOWN));
                    boolean isReached = member.isNow()
                            && rule.filter(one -> missed > one.most()).isPresent();
                    return new Standing(member, marks, missed, isReached);
                })
                .toList();
    }

    private static Map<SessionId, Presence> marks(Collection<SessionAttendance> all, MemberId member) {
        Map<SessionId, Presence> marks = new HashMap<>();
        all.stream()
                .filter(attendance -> attendance.of(member) != Presence.UNKNOWN)
                .forEach(attendance -> marks.put(attendance.session(), attendance.of(member)));
        return Map.copyOf(marks);
    }

    /** Notes that the caller's card was used at a session on its day. It makes nobody present. */
    @Allow(Role.MEMBER)
    public void cardUsed(AssemblyId at, SessionId session) {
        if (!(callers.current() instanceof Caller.Member(var _, var member))) {
            return;
        }
        CardUse use = new CardUse(session, new MemberId(member));
        boolean isToday = assemblies
                .find(at)
                .flatMap(kept -> kept.assembly().session(session))
                .filter(of -> of.date().equals(today()))
                .isPresent();
        if (isToday && !noted.contains(use)) {
            records.cardUsed(at, session, use.member());
            noted.add(use);
            followers.changed(at);
        }
    }

    /** Tells a screen of each change of attendance or payments until it is removed, on threads of their own that act as nobody. */
    @Allow(Role.FACILITATOR)
    public Registration follow(AssemblyId at, Runnable screen) {
        return followers.follow(at, screen);
    }

    private void checkDay(Session session, Presence presence) {
        boolean isBefore = today().isBefore(session.date());
        if (isBefore && (presence == Presence.PRESENT || presence == Presence.ABSENT)) {
            throw new AssemblyRefused(Reason.NOT_THE_DAY_YET);
        }
    }

    private Act act(UUID id) {
        UUID by = callers.current() instanceof Caller.Account account ? account.id() : NOBODY;
        return new Act(id, now(), by);
    }

    private static Session session(KeptAssembly kept, SessionId session) {
        return kept.assembly().session(session).orElseThrow(() -> new NotFound("The assembly has no such session"));
    }

    private KeptAssembly kept(AssemblyId id) {
        return assemblies.find(id).orElseThrow(() -> new NotFound("There is no such assembly"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
