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
 * @param shown when the room was first shown its result; empty if it never was
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
        Optional<Instant> shown,
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
        return with(seen, entered);
    }

    /** Without any result. */
    Poll withoutCount() {
        return with(Optional.empty(), entered);
    }

    /** Without saying how many answers staff entered. */
    public Poll withoutEntered() {
        return with(count, 0);
    }

    private Poll with(Optional<PollCount> other, int otherEntered) {
        return new Poll(
                id,
                assembly,
                session,
                plan,
                version,
                state,
                source,
                roll,
                answered,
                otherEntered,
                opened,
                closed,
                shown,
                other,
                Set.of());
    }
}
