package org.folkmoot.ballot;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.assembly.SessionId;

/**
 * A question put to an assembly, as anyone who may see it sees it: how many have voted and, once it is counted, the result.
 *
 * @param voted how many votes are in
 * @param roll how many could vote: the members when it opened, and those who joined and voted since
 * @param result empty until it is counted
 */
public record Question(
        QuestionId id,
        AssemblyId assembly,
        SessionId session,
        QuestionText text,
        Rule rule,
        State state,
        int voted,
        int roll,
        Optional<Instant> opened,
        Optional<Instant> closed,
        Optional<Result> result) {

    /** How a question stands. It only ever moves to the next. */
    public enum State {
        DRAFT,
        OPEN,
        /** No vote is taken any more; the count is being made. */
        CLOSED,
        /** The result stands and nothing joins voters and choices any more. */
        COUNTED
    }

    public boolean isOver() {
        return state == State.CLOSED || state == State.COUNTED;
    }
}
