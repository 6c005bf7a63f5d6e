package org.folkmoot.floor.polls;

/** Something about a poll that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class PollRefused extends RuntimeException {
    /** Why. Each has a text {@code floor.poll.refused.<name>} in the bundles. */
    public enum Reason {
        WORDING_MISSING,
        WORDING_TOO_LONG,
        TOO_FEW_OPTIONS,
        TOO_MANY_OPTIONS,
        OPTION_TOO_LONG,
        OPTION_TWICE,
        STATEMENTS_MISSING,
        TOO_MANY_STATEMENTS,
        STATEMENT_TOO_LONG,
        MOST_OUT_OF_RANGE,
        POINTS_OUT_OF_RANGE,
        ENDS_MISSING,
        END_TOO_LONG,
        WORDS_OUT_OF_RANGE,
        HANDS_OUT_OF_RANGE,
        NO_HANDS,
        NO_SUCH_SESSION,
        NO_SUCH_POLL,
        NOT_OPEN_YET,
        ALREADY_OPENED,
        CHANGED_MEANWHILE,
        ANOTHER_IS_OPEN,
        HAS_ANSWERS,
        CLOSED,
        WITHDRAWN,
        NOT_COUNTED,
        NOT_A_MEMBER,
        NOTHING_CHOSEN,
        TOO_MANY_CHOSEN,
        NO_SUCH_OPTION,
        WORD_TOO_LONG
    }

    private final Reason reason;

    public PollRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
