package org.folkmoot.floor.evaluation;

/** Something about an evaluation that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class EvaluationRefused extends RuntimeException {

    /** Why. Each has a text {@code floor.evaluation.refused.<name>} in the bundles. */
    public enum Reason {
        NO_SUCH_SCORE,
        TEXT_TOO_LONG,
        EMPTY,
        NOT_YET,
        CLOSED,
        NOT_A_MEMBER
    }

    private final Reason reason;

    EvaluationRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
