package org.folkmoot.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * @param onPaper how many voted on paper
 * @param roll how many could vote: the members when it opened, and those who joined and voted since
 * @param late how many members voted too late and have no vote that counts
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
        OnPaper onPaper,
        int roll,
        int late,
        Course course,
        Optional<Result> result,
        Optional<Undone> undone) {

    /** As few votes as are broken down: the fewer there are, the more a result says of each voter. */
    public static final int FEWEST_SHOWN = 5;

    /** How long after a close a question can be opened again, as long as it is not counted. */
    public static final Duration REOPENABLE = Duration.ofMinutes(2);

    /** How a question stands. It only ever moves to one further down, but that a close by mistake can be taken back before the count. */
    public enum State {
        DRAFT,
        OPEN,
        /** Over for whoever did not vote yet; counted soon, and nobody sees a result before. */
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
        return undone.map(Undone::at).or(course::closed).orElse(Instant.EPOCH);
    }

    public Optional<Instant> opened() {
        return course.opened();
    }

    /** Until when votes are still taken that waited on a device; empty unless it is closed and not counted. */
    public Optional<Instant> graceEnds() {
        return course.closed().filter(_ -> state == State.CLOSED).map(closed -> closed.plus(rule.grace()));
    }

    /** Until when it can be opened again; empty unless it is closed and not counted. */
    public Optional<Instant> reopenableUntil() {
        return course.closed().filter(_ -> state == State.CLOSED).map(closed -> closed.plus(REOPENABLE));
    }

    /** When it is counted if nobody asks for it sooner; empty unless it is closed and not counted, and while it waits for votes on paper. */
    public Optional<Instant> countedAt() {
        return reopenableUntil()
                .filter(_ -> !onPaper.isAwaited())
                .flatMap(until -> graceEnds().map(grace -> grace.isAfter(until) ? grace : until));
    }

    /** The same but for how many have voted. */
    public Question withoutTurnout() {
        return new Question(
                id, assembly, session, text, rule, state, 0, 0, OnPaper.NONE, 0, late, course, result, undone);
    }

    QuestionPlace place() {
        return new QuestionPlace(assembly, id);
    }

    /**
     * Votes on paper.
     *
     * @param papers how many, blank and spoiled ones too
     * @param spoiled how many are blank or spoiled and count for nothing; 0 until they are keyed
     */
    public record OnPaper(int papers, Stage stage, int spoiled) {

        public static final OnPaper NONE = new OnPaper(0, Stage.TO_KEY, 0);

        /** How far they are on their way. */
        public enum Stage {
            /** Members are ticked as having voted; what they voted is on paper alone. */
            TO_KEY,
            /** Two people counted them alike, and they are among the votes. */
            AMONG_VOTES
        }

        /** Whether there are some that are not among the votes: the question is not counted without them. */
        public boolean isAwaited() {
            return papers > 0 && stage == Stage.TO_KEY;
        }

        /** Of how few it is not told how many were spoiled. */
        public boolean isFew() {
            return papers < FEWEST_SHOWN;
        }

        int besidesVotes() {
            return isAwaited() ? papers : spoiled;
        }
    }

    /**
     * When what happened to a question.
     *
     * @param closed when it closed last
     * @param reopened each close that was taken back, oldest first
     */
    public record Course(Optional<Instant> opened, Optional<Instant> closed, List<Reopening> reopened) {}

    /** A close by mistake, and when the question was opened again. */
    public record Reopening(Instant closed, Instant opened) {}

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
