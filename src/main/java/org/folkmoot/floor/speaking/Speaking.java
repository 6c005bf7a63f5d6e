package org.folkmoot.floor.speaking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.agenda.LiveAgenda;
import org.folkmoot.floor.agenda.ShownAgenda;
import org.folkmoot.floor.speaking.SpeakingRefused.Reason;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The speaking queues of sessions while they run: members put their hands up, a facilitator calls them and counts their turns by tap. */
@Service
public class Speaking {

    private final SpeakingRecords records;
    private final ShownHands shown;
    private final ShownAgenda agendas;
    private final Roll roll;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Clock clock;

    Speaking(
            SpeakingRecords records,
            ShownHands shown,
            ShownAgenda agendas,
            Roll roll,
            ObjectProvider<SessionWatcher> watchers,
            Clock clock) {
        this.records = records;
        this.shown = shown;
        this.agendas = agendas;
        this.roll = roll;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** The queue of the session; empty until the first hand is up or the first person is called. */
    @Allow(Role.FACILITATOR)
    public SpeakingQueue queue(AssemblyId at, SessionId session) {
        return records.find(session)
                .filter(queue -> queue.assembly().equals(at))
                .orElseGet(() -> SpeakingQueue.empty(at, session));
    }

    /**
     * Puts the caller's hand up.
     *
     * @param act made up by the device; the same again changes nothing, whatever happened since
     * @throws SpeakingRefused if the session does not run, or the caller is no member
     */
    @Allow(Role.MEMBER)
    public Hands raise(AssemblyId at, SessionId session, UUID act) {
        up(at, session, me(at), act);
        return shown.of(session);
    }

    /**
     * Takes the caller's hand down.
     *
     * @param act made up by the device; the same again changes nothing, whatever happened since
     * @throws SpeakingRefused if the session does not run, or the caller is no member
     */
    @Allow(Role.MEMBER)
    public Hands lower(AssemblyId at, SessionId session, UUID act) {
        MemberId member = me(at);
        running(at, session);
        records.of(at, session);
        if (records.down(session, member, act)) {
            told(at, session);
        }
        return shown.of(session);
    }

    /** Puts the hand of a member up who has no screen. */
    @Allow({Role.FACILITATOR, Role.HOST})
    public void raiseFor(AssemblyId at, SessionId session, MemberId member) {
        up(at, session, member(at, member), UUID.randomUUID());
    }

    private void up(AssemblyId at, SessionId session, MemberId member, UUID act) {
        running(at, session);
        records.of(at, session);
        if (records.up(session, member, act, now())) {
            told(at, session);
        }
    }

    /**
     * Gives a member the word, with their hand up or not. Whoever spoke has finished.
     *
     * @param seen the turn that went on on the caller's screen
     * @param turn names the new one; the same again changes nothing
     * @throws SpeakingRefused if another turn goes on by now, or the session does not run
     */
    @Allow(Role.FACILITATOR)
    public SpeakingQueue call(AssemblyId at, SessionId session, MemberId member, Optional<UUID> seen, UUID turn) {
        running(at, session);
        member(at, member);
        records.of(at, session);
        return change(at, session, queue -> queue.called(member, seen, turn, now()));
    }

    /** Ends a turn; one that is over stays as it was. */
    @Allow(Role.FACILITATOR)
    public SpeakingQueue end(AssemblyId at, SessionId session, UUID turn) {
        return change(at, session, queue -> queue.ended(turn, now()));
    }

    /**
     * Takes back the newest turn, as if the member had not been called.
     *
     * @throws SpeakingRefused if it is not the newest by now
     */
    @Allow(Role.FACILITATOR)
    public SpeakingQueue undo(AssemblyId at, SessionId session, UUID turn) {
        return change(at, session, queue -> queue.takenBack(turn));
    }

    /** Takes down the hands that the caller saw. */
    @Allow(Role.FACILITATOR)
    public SpeakingQueue lowerAll(AssemblyId at, SessionId session, Set<MemberId> seen) {
        return change(at, session, queue -> queue.down(seen));
    }

    private SpeakingQueue change(AssemblyId at, SessionId session, UnaryOperator<SpeakingQueue> change) {
        SpeakingQueue before = records.find(session)
                .filter(queue -> queue.assembly().equals(at))
                .orElseThrow(() -> new SpeakingRefused(Reason.NOT_RUNNING));
        SpeakingQueue changed = records.change(session, change);
        if (changed.version() != before.version()) {
            told(at, session);
        }
        return changed;
    }

    private void running(AssemblyId at, SessionId session) {
        boolean runs = agendas.of(session)
                .filter(agenda -> agenda.assembly().equals(at))
                .flatMap(LiveAgenda::current)
                .isPresent();
        if (!runs) {
            throw new SpeakingRefused(Reason.NOT_RUNNING);
        }
    }

    private MemberId me(AssemblyId at) {
        return roll.me(at).orElseThrow(() -> new SpeakingRefused(Reason.NOT_A_MEMBER));
    }

    private MemberId member(AssemblyId at, MemberId member) {
        return roll.names(at).stream()
                .map(Roll.Called::id)
                .filter(member::equals)
                .findFirst()
                .orElseThrow(() -> new SpeakingRefused(Reason.NOT_A_MEMBER));
    }

    private void told(AssemblyId at, SessionId session) {
        watchers.forEach(watcher -> watcher.changed(at, session));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
