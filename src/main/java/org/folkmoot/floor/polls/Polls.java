package org.folkmoot.floor.polls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.assembly.Assemblies;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.Roll;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.polls.PollRecords.PollPlace;
import org.folkmoot.floor.polls.PollRefused.Reason;
import org.folkmoot.floor.projector.ShownProjector;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Polls of sessions, as those who run them prepare, open and close them. Nothing is decided by one. Each step says what its maker had seen, so
 * that of two facilitators the second is told what the first did. Answering is for {@link PollAnswers}, showing what came of them for
 * {@link PollResults}.
 */
@Service
public class Polls {

    private final PollRecords records;
    private final ShownPollRecords shown;
    private final PollCounter counter;
    private final ShownProjector projectors;
    private final Assemblies assemblies;
    private final Roll roll;
    private final Callers callers;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    Polls(
            PollRecords records,
            ShownPollRecords shown,
            PollCounter counter,
            ShownProjector projectors,
            Assemblies assemblies,
            Roll roll,
            Callers callers,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.shown = shown;
        this.counter = counter;
        this.projectors = projectors;
        this.assemblies = assemblies;
        this.roll = roll;
        this.callers = callers;
        this.watchers = watchers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Prepares a poll; the same id again prepares nothing more.
     *
     * @throws PollRefused if the assembly has no such session
     */
    @Allow(Role.FACILITATOR)
    public void prepare(AssemblyId at, SessionId session, PollId id, PollPlan plan) {
        if (assemblies.find(at).flatMap(assembly -> assembly.session(session)).isEmpty()) {
            throw new PollRefused(Reason.NO_SUCH_SESSION);
        }
        records.insert(id, at, session, plan);
        told("poll.prepared", at, session, id);
    }

    /**
     * Changes a draft.
     *
     * @param seen the version of which the caller made the change
     * @throws PollRefused if it was changed since, opened or deleted
     */
    @Allow(Role.FACILITATOR)
    public void change(AssemblyId at, PollId id, long seen, PollPlan plan) {
        Poll poll = known(at, id);
        if (!records.change(place(at, id), seen, plan)) {
            throw new PollRefused(whyNoDraft(at, id));
        }
        told("poll.changed", at, poll.session(), id);
    }

    /**
     * Deletes a draft.
     *
     * @throws PollRefused if it was changed since, opened or deleted
     */
    @Allow(Role.FACILITATOR)
    public void drop(AssemblyId at, PollId id, long seen) {
        Poll poll = known(at, id);
        if (!records.remove(place(at, id), seen)) {
            throw new PollRefused(whyNoDraft(at, id));
        }
        told("poll.dropped", at, poll.session(), id);
    }

    /**
     * Opens the poll on all members' devices, whatever question is open. A result that was shown is shown no more. Opening what is open answers how it
     * stands.
     *
     * @throws PollRefused if it was changed since or has ended, or another poll of its session is open
     */
    @Allow(Role.FACILITATOR)
    public Poll open(AssemblyId at, PollId id, long seen) {
        Poll draft = known(at, id);
        if (draft.state() != Poll.State.DRAFT) {
            return openedBySomebodyElse(draft);
        }
        if (draft.version() != seen) {
            throw new PollRefused(Reason.CHANGED_MEANWHILE);
        }
        try {
            if (!records.open(draft, roll.names(at).size(), now(), me())) {
                throw new PollRefused(whyNoDraft(at, id));
            }
        } catch (DuplicateKeyException _) {
            throw new PollRefused(Reason.ANOTHER_IS_OPEN);
        }
        shown.remove(draft.session());
        projectors.follow(draft.session());
        told("poll.opened", at, draft.session(), id);
        return known(at, id);
    }

    private static Poll openedBySomebodyElse(Poll poll) {
        if (poll.state() != Poll.State.OPEN) {
            throw new PollRefused(Reason.ALREADY_OPENED);
        }
        return poll;
    }

    /**
     * Closes the poll, counts it and destroys what joins members and answers. Closing what is closed answers how it stands.
     *
     * @throws PollRefused if it was never opened, or was withdrawn
     */
    @Allow(Role.FACILITATOR)
    public Poll close(AssemblyId at, PollId id) {
        Poll poll = known(at, id);
        if (poll.state() == Poll.State.DRAFT) {
            throw new PollRefused(Reason.NOT_OPEN_YET);
        }
        try {
            counter.orSoon(() -> {
                if (records.close(place(at, id), now(), me())) {
                    audit.record("poll.closed", List.of(at.value(), id.value()));
                }
                counter.count(place(at, id));
            });
        } finally {
            tellWatchers(at, poll.session());
        }
        Poll closed = known(at, id);
        if (closed.state() == Poll.State.WITHDRAWN) {
            throw new PollRefused(Reason.WITHDRAWN);
        }
        return closed;
    }

    /**
     * Takes an open poll back and destroys its answers. Withdrawing what was withdrawn does nothing.
     *
     * @throws PollRefused if it is not open any more, or was never opened
     */
    @Allow(Role.FACILITATOR)
    public void withdraw(AssemblyId at, PollId id) {
        Poll poll = known(at, id);
        counter.orSoon(() -> {
            if (records.withdraw(place(at, id), now(), me())) {
                counter.forget(place(at, id));
            }
        });
        Poll.State state = known(at, id).state();
        if (state != Poll.State.WITHDRAWN) {
            throw new PollRefused(state == Poll.State.DRAFT ? Reason.NOT_OPEN_YET : Reason.CLOSED);
        }
        told("poll.withdrawn", at, poll.session(), id);
    }

    /**
     * Ends a poll with hands that were counted in the room: one that was not opened, or that nobody answered on a device.
     *
     * @param seen the version that the caller read out
     * @param hands as {@link PollCount#ofHands}
     * @throws PollRefused if the numbers can't be, somebody answered, or it was changed since or has ended
     */
    @Allow(Role.FACILITATOR)
    public Poll countHands(AssemblyId at, PollId id, long seen, List<Integer> hands) {
        Poll poll = known(at, id);
        PollCount count = PollCount.ofHands(poll.plan().asked(), hands);
        counter.orSoon(() -> {
            if (records.hands(place(at, id), seen, count, now(), me())) {
                counter.forget(place(at, id));
                told("poll.hands-counted", at, poll.session(), id);
            }
        });
        Poll counted = known(at, id);
        if (!counted.count().equals(Optional.of(count)) || counted.source() != Poll.Source.HANDS) {
            throw new PollRefused(
                    switch (counted.state()) {
                        case DRAFT -> Reason.CHANGED_MEANWHILE;
                        case OPEN -> Reason.HAS_ANSWERS;
                        case CLOSED, COUNTED -> Reason.CLOSED;
                        case WITHDRAWN -> Reason.WITHDRAWN;
                    });
        }
        return counted;
    }

    /** All polls of a session, drafts too, in the order they were prepared. */
    @Allow(Role.FACILITATOR)
    public List<Poll> ofSession(AssemblyId at, SessionId session) {
        return records.ofSession(at, session);
    }

    private Reason whyNoDraft(AssemblyId at, PollId id) {
        return records.find(place(at, id))
                .map(poll -> poll.state() == Poll.State.DRAFT ? Reason.CHANGED_MEANWHILE : Reason.ALREADY_OPENED)
                .orElse(Reason.NO_SUCH_POLL);
    }

    private Poll known(AssemblyId at, PollId id) {
        return records.find(place(at, id)).orElseThrow(() -> new PollRefused(Reason.NO_SUCH_POLL));
    }

    private static PollPlace place(AssemblyId at, PollId id) {
        return new PollPlace(at, id);
    }

    private void told(String act, AssemblyId at, SessionId session, PollId id) {
        audit.record(act, List.of(at.value(), id.value()));
        tellWatchers(at, session);
    }

    private void tellWatchers(AssemblyId at, SessionId session) {
        watchers.orderedStream().forEach(watcher -> watcher.changed(at, session));
    }

    private UUID me() {
        return callers.current() instanceof Caller.Account account ? account.id() : new UUID(0, 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
