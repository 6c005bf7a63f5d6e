package org.folkmoot.floor.polls;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.assembly.SessionWatcher;
import org.folkmoot.floor.polls.PollRecords.PollPlace;
import org.folkmoot.floor.polls.PollRefused.Reason;
import org.folkmoot.floor.projector.ShownProjector;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the room sees of polls that are counted: a result only when a facilitator says so, and no word that one of them hid. */
@Service
public class PollResults {

    private final PollRecords records;
    private final ShownPollRecords shown;
    private final ShownProjector projectors;
    private final ObjectProvider<SessionWatcher> watchers;
    private final Audit audit;
    private final Clock clock;

    PollResults(
            PollRecords records,
            ShownPollRecords shown,
            ShownProjector projectors,
            ObjectProvider<SessionWatcher> watchers,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.shown = shown;
        this.projectors = projectors;
        this.watchers = watchers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whose result the session shows while no poll is open. */
    @Allow(Role.FACILITATOR)
    public Optional<PollId> shown(AssemblyId at, SessionId session) {
        return shown.find(session)
                .filter(poll -> records.find(new PollPlace(at, poll)).isPresent());
    }

    /**
     * Shows the result on members' devices and on the projector, in place of another poll's.
     *
     * @throws PollRefused if it is not counted, or a poll of its session is open
     */
    @Allow(Role.FACILITATOR)
    public void show(AssemblyId at, PollId id) {
        Poll poll = counted(at, id);
        if (records.openIn(at, poll.session()).isPresent()) {
            throw new PollRefused(Reason.ANOTHER_IS_OPEN);
        }
        // Before it is: what the room saw must not be recorded as never shown.
        records.shown(new PollPlace(at, id), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        shown.put(poll.session(), id);
        // Asked afterwards: whoever opens one takes down what is shown after it is open.
        if (records.openIn(at, poll.session()).isPresent()) {
            shown.remove(poll.session(), id);
            throw new PollRefused(Reason.ANOTHER_IS_OPEN);
        }
        projectors.follow(poll.session());
        told("poll.result-shown", poll);
    }

    /** Shows it no more; what is shown of another poll stays. */
    @Allow(Role.FACILITATOR)
    public void hide(AssemblyId at, PollId id) {
        Poll poll = counted(at, id);
        shown.remove(poll.session(), id);
        told("poll.result-hidden", poll);
    }

    /** Keeps a word from the room; in whatever letters it is written. */
    @Allow(Role.FACILITATOR)
    public void hideWord(AssemblyId at, PollId id, String word) {
        Poll poll = counted(at, id);
        records.hide(new PollPlace(at, id), Answer.Words.key(word));
        told("poll.word-hidden", poll);
    }

    /** Lets the room see a word again. */
    @Allow(Role.FACILITATOR)
    public void showWord(AssemblyId at, PollId id, String word) {
        Poll poll = counted(at, id);
        records.unhide(new PollPlace(at, id), Answer.Words.key(word));
        told("poll.word-shown", poll);
    }

    private Poll counted(AssemblyId at, PollId id) {
        Poll poll = records.find(new PollPlace(at, id)).orElseThrow(() -> new PollRefused(Reason.NO_SUCH_POLL));
        if (poll.state() != Poll.State.COUNTED) {
            throw new PollRefused(Reason.NOT_COUNTED);
        }
        return poll;
    }

    private void told(String act, Poll poll) {
        audit.record(act, List.of(poll.assembly().value(), poll.id().value()));
        watchers.orderedStream().forEach(watcher -> watcher.changed(poll.assembly(), poll.session()));
    }
}
