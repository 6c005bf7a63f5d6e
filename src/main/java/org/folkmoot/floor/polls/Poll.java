package org.folkmoot.floor.polls;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.Question;

/**
 * A poll of a session, as those see it who run it.
 *
 * @param version of its plan, which rises with each change until it is opened
 * @param roll how many members there were when it was opened
 * @param answered how many answered, once it is counted
 * @param entered how many of these answers staff entered for members without a screen
 * @param closed when no answer was taken any more, or it was withdrawn
 * @param count empty until it is counted, and where so few answered that it would show how
 * @param hidden words, by their keys, that nobody but those who run the session sees
 */
public record Poll(
        PollId id,
        AssemblyId assembly,
        SessionId session,
        PollPlan plan,
        long version,
        State state,
        Source source,
        int roll,
        int answered,
        int entered,
        Optional<Instant> opened,
        Optional<Instant> closed,
        Optional<PollCount> count,
        Set<String> hidden) {

    /** As few answers as are broken down; the same as of votes. */
    public static final int FEWEST_SHOWN = Question.FEWEST_SHOWN;

    public Poll {
        hidden = Set.copyOf(hidden);
    }

    /** How a poll stands. It only ever moves to one further down. */
    public enum State {
        DRAFT,
        OPEN,
        /** No answer is taken any more; the count is being made. */
        CLOSED,
        /** The count stands and nothing joins members and answers any more. */
        COUNTED,
        /** Taken back while it was open; its answers are destroyed. */
        WITHDRAWN
    }

    /** Where its numbers come from. */
    public enum Source {
        /** Each answer was given on a device, or entered for a member. */
        ANSWERS,
        /** Somebody counted hands in the room. */
        HANDS
    }

    public boolean isOver() {
        return state.compareTo(State.OPEN) > 0;
    }

    /** Counted, and too few answered for anybody to see how. */
    public boolean isWithheld() {
        return state == State.COUNTED && count.isEmpty();
    }

    /** As the room may see its result: without the words that were hidden, and nothing that says which these were. */
    Poll forRoom() {
        Optional<PollCount> seen = count.map(all -> all instanceof PollCount.Words words ? words.without(hidden) : all);
        return with(seen);
    }

    /** Without any result. */
    Poll withoutCount() {
        return with(Optional.empty());
    }

    private Poll with(Optional<PollCount> other) {
        return new Poll(
                id, assembly, session, plan, version, state, source, roll, answered, entered, opened, closed, other,
                Set.of());
    }
}
