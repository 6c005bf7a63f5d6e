package org.folkmoot.ballot;

/** Something about a question that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class QuestionRefused extends RuntimeException {
    /** Why. Each has a text {@code ballot.refused.<name>} in the bundles. */
    public enum Reason {
        WORDING_MISSING,
        TEXT_TOO_LONG,
        EXPLANATION_INCOMPLETE,
        NO_SUCH_QUESTION,
        NO_SUCH_SESSION,
        NO_MEMBERS,
        NOT_OPEN_YET,
        ALREADY_OPENED,
        ANOTHER_IS_OPEN,
        CLOSED,
        NOT_CLOSED,
        STILL_IN_GRACE,
        TOO_LATE_TO_REOPEN,
        WITHDRAWN,
        VOID,
        REASON_MISSING,
        REASON_TOO_LONG,
        NOT_A_MEMBER,
        /** They are ticked as having voted on paper. */
        VOTED_ON_PAPER,
        /** They voted on a screen: there is no paper of theirs to wait for. */
        VOTED_ON_SCREEN,
        /** Members are ticked as having voted on paper, and the papers are not keyed. */
        PAPERS_AWAITED,
        /** The papers are among the votes. */
        PAPERS_IN,
        /** There are more papers than ticks, or fewer. */
        PAPERS_NOT_AS_TICKS,
        /** The two counts of the papers are not there, or not alike. */
        PAPERS_NOT_COUNTED_TWICE,
        NO_SUCH_NUMBER,
        /** The question is counted: nothing comes in any more. */
        COUNTED
    }

    private final Reason reason;

    public QuestionRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
