package org.folkmoot.ballot;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;
import org.folkmoot.ballot.QuestionRecords.QuestionPlace;
import org.folkmoot.ballot.QuestionRefused.Reason;
import org.folkmoot.ballot.count.Result;
import org.folkmoot.ballot.count.Rule;

/**
 * A question put to an assembly, as anyone who may see it sees it: how many have voted and, once it is counted, the result.
 *
 * @param voted how many votes are in
 * @param entered how many of these were entered by staff for members who have no screen
 * @param roll how many could vote: the members when it opened, and those who joined and voted since
 * @param closed when no vote was taken any more
 * @param result empty until it is counted, and where so few voted that it would show how they did
 * @param undone empty unless it was withdrawn or declared void
 */
public record Question(
        QuestionId id,
        AssemblyId assembly,
        SessionId session,
        QuestionText text,
        Rule rule,
        State state,
        int voted,
        int entered,
        int roll,
        Optional<Instant> opened,
        Optional<Instant> closed,
        Optional<Result> result,
        Optional<Undone> undone) {

    /** As few votes as are broken down: the fewer there are, the more a result says of each voter. */
    public static final int FEWEST_SHOWN = 5;

    /** How a question stands. It only ever moves to one further down. */
    public enum State {
        DRAFT,
        OPEN,
        /** No vote is taken any more; the count is being made. */
        CLOSED,
        /** The result stands and nothing joins voters and choices any more. */
        COUNTED,
        /** Taken back while it was open; its votes are destroyed. */
        WITHDRAWN,
        /** Declared void after its close; its votes and its result are destroyed. */
        VOID
    }

    public boolean isOver() {
        return switch (state) {
            case DRAFT, OPEN -> false;
            case CLOSED, COUNTED, WITHDRAWN, VOID -> true;
        };
    }

    /** Counted, and too few voted for anybody to see how. */
    public boolean isWithheld() {
        return state == State.COUNTED && result.isEmpty();
    }

    /** When it last moved, since it opened. */
    public Instant ended() {
        return undone.map(Undone::at).or(() -> closed).orElse(Instant.EPOCH);
    }

    QuestionPlace place() {
        return new QuestionPlace(assembly, id);
    }

    /**
     * That a question counts for nothing, and why, as everyone who could vote is told.
     *
     * @param reason in the words of whoever undid it
     */
    public record Undone(Instant at, String reason) {

        private static final int LONGEST = 500;

        /** @throws QuestionRefused if the reason is missing or too long */
        public Undone {
            reason = reason.strip();
            if (reason.isEmpty()) {
                throw new QuestionRefused(Reason.REASON_MISSING);
            }
            if (reason.length() > LONGEST) {
                throw new QuestionRefused(Reason.REASON_TOO_LONG);
            }
        }
    }
}
