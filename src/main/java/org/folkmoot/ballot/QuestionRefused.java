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
        NOT_A_MEMBER
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
