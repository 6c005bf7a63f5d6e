package org.folkmoot.floor.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.Assembly;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.AssemblyRefused;
import org.folkmoot.assembly.ItemId;
import org.folkmoot.assembly.Promises;
import org.folkmoot.assembly.Session;
import org.folkmoot.assembly.Session.AgendaItem;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.agenda.AgendaRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The agendas of sessions while they run. The clock is the server's. Each change says what its maker had seen, so that of two people at the controls the
 * second is told what the first did instead of doing it twice; most can be undone.
 */
@Service
public class LiveAgendas {

    private final AgendaRecords records;
    private final Assemblies assemblies;
    private final Promises promises;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    LiveAgendas(
            AgendaRecords records,
            Assemblies assemblies,
            Promises promises,
            ObjectProvider<SessionWatcher> watchers,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.assemblies = assemblies;
        this.promises = promises;
        this.watchers = watchers;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty if the session has not begun, or the assembly has no such session. */
    @Allow({Role.FACILITATOR, Role.MEMBER, Role.HOST})
    public Optional<LiveAgenda> find(AssemblyId at, SessionId session) {
        return records.find(session).filter(agenda -> agenda.assembly().equals(at));
    }

    /**
     * Begins the session with its first item; one that has begun stays as it is.
     *
     * @throws AgendaRefused if its agenda is empty, or nothing was promised and nobody said that the assembly begins without it
     * @throws NotFound if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public LiveAgenda begin(AssemblyId at, SessionId session) {
        Session planned = assemblies
                .find(at)
                .flatMap(assembly -> assembly.session(session))
                .orElseThrow(() -> new NotFound("There is no such session"));
        if (records.find(session).isEmpty()) {
            LiveAgenda begun = LiveAgenda.begin(at, planned, now());
            fixPromise(at);
            if (records.add(begun)) {
                told(at, session, "floor.session-begun");
            }
        }
        return records.find(session).orElseThrow();
    }

    /** First, so that no promise is changed unnoticed between the two; a session that does not begin after all can begin again. */
    private void fixPromise(AssemblyId at) {
        try {
            promises.fix(at);
        } catch (AssemblyRefused missing) {
            throw new AgendaRefused(Reason.NO_PROMISE);
        }
    }

    /**
     * Begins the next item, or ends the day after the last.
     *
     * @param from the item that was in hand on the caller's screen
     * @throws AgendaRefused if another is in hand by now
     */
    @Allow(Role.FACILITATOR)
    public LiveAgenda moveOn(AssemblyId at, SessionId session, ItemId from) {
        return change(at, session, "floor.item-ended", agenda -> agenda.movedOn(from, now(), me()));
    }

    /**
     * Gives an item that is not over a length, in minutes; said twice it is said once.
     *
     * @throws AgendaRefused if it is over
     */
    @Allow(Role.FACILITATOR)
    public LiveAgenda lasting(AssemblyId at, SessionId session, ItemId item, int minutes) {
        return change(at, session, "floor.item-length", agenda -> agenda.lasting(item, minutes, now(), me()));
    }

    /**
     * Puts items in place of those that are open.
     *
     * @param seen the version of which the caller made them
     * @param open as {@link LiveAgenda#open}: the one in hand first, of which the length may be another
     * @throws AgendaRefused if the agenda was changed since
     */
    @Allow(Role.FACILITATOR)
    public LiveAgenda change(AssemblyId at, SessionId session, long seen, List<AgendaItem> open) {
        return change(at, session, "floor.agenda-changed", agenda -> agenda.changed(seen, open, now(), me()));
    }

    /** Says when the day is meant to be over. */
    @Allow(Role.FACILITATOR)
    public LiveAgenda finishAt(AssemblyId at, SessionId session, Instant finish) {
        return change(at, session, "floor.finish-changed", agenda -> agenda.finishingAt(finish, now(), me()));
    }

    /**
     * Undoes the newest step.
     *
     * @param step the one that is meant
     * @throws AgendaRefused if there was another since, or it was undone
     */
    @Allow(Role.FACILITATOR)
    public LiveAgenda undo(AssemblyId at, SessionId session, UUID step) {
        return change(at, session, "floor.step-undone", agenda -> agenda.undone(step));
    }

    /**
     * Lets time pass in a rehearsal: all that happened in it happened so much earlier.
     *
     * @throws AgendaRefused if it has not begun
     * @throws NotFound if it is no rehearsal
     */
    @Allow(Role.FACILITATOR)
    public LiveAgenda letPass(AssemblyId at, SessionId session, Duration time) {
        if (assemblies.find(at).flatMap(Assembly::rehearsal).isEmpty()) {
            throw new NotFound("There is no such rehearsal");
        }
        return change(at, session, "rehearsal.time-passed", agenda -> agenda.earlier(time));
    }

    private LiveAgenda change(AssemblyId at, SessionId session, String act, UnaryOperator<LiveAgenda> change) {
        if (find(at, session).isEmpty()) {
            throw new AgendaRefused(Reason.NOT_BEGUN);
        }
        LiveAgenda changed = records.change(session, change).orElseThrow();
        told(at, session, act);
        return changed;
    }

    private void told(AssemblyId at, SessionId session, String act) {
        audit.record(act, List.of(at.value(), session.value()));
        watchers.forEach(watcher -> watcher.changed(at, session));
    }

    private UUID me() {
        return callers.current() instanceof Caller.Account account ? account.id() : new UUID(0, 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
