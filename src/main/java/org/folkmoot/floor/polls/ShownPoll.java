package org.folkmoot.floor.polls;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.floor.polls.PollRecords.PollPlace;
import org.folkmoot.platform.access.CallerChecked;

/** What the room sees of the polls of a session: the one that is open, else the result that is shown, else that one has ended. Never a draft. */
@CallerChecked
public class ShownPoll {

    private final PollRecords records;
    private final ShownPollRecords shown;

    ShownPoll(PollRecords records, ShownPollRecords shown) {
        this.records = records;
        this.shown = shown;
    }

    /**
     * A poll as the room sees it.
     *
     * @param poll without what the room does not see: no result unless it is shown, and no word that is hidden
     */
    public record RoomPoll(Poll poll, Showing showing) {}

    /** What of a poll the room sees. */
    public enum Showing {
        OPEN,
        RESULT,
        ENDED
    }

    /** @param answered how many have answered the poll that is open; 0 if none is. Apart from it, since it changes with each answer */
    public record Seen(Optional<RoomPoll> poll, int answered) {

        public static final Seen NOTHING = new Seen(Optional.empty(), 0);
    }

    public Seen of(AssemblyId at, SessionId session) {
        return records.openIn(at, session)
                .map(open -> new Seen(Optional.of(new RoomPoll(open.poll(), Showing.OPEN)), open.answered()))
                .orElseGet(() -> new Seen(result(at, session).or(() -> ended(at, session)), 0));
    }

    /** Those of a session that are over, as the room may see their results, in the order in which they ended. Whether it saw one is in the poll. */
    public List<Poll> over(AssemblyId at, SessionId session) {
        return records.ofSession(at, session).stream()
                .filter(poll -> poll.state() == Poll.State.COUNTED || poll.state() == Poll.State.WITHDRAWN)
                .map(Poll::forRoom)
                .sorted(Comparator.comparing(poll -> poll.closed().orElse(Instant.EPOCH)))
                .toList();
    }

    private Optional<RoomPoll> result(AssemblyId at, SessionId session) {
        return shown.find(session)
                .flatMap(poll -> records.find(new PollPlace(at, poll)))
                .filter(poll -> poll.state() == Poll.State.COUNTED)
                .map(poll -> new RoomPoll(poll.forRoom(), Showing.RESULT));
    }

    private Optional<RoomPoll> ended(AssemblyId at, SessionId session) {
        return records.ofSession(at, session).stream()
                .filter(Poll::isOver)
                .max(Comparator.comparing(poll -> poll.closed().orElse(Instant.EPOCH)))
                .map(poll -> new RoomPoll(poll.withoutCount(), Showing.ENDED));
    }
}
