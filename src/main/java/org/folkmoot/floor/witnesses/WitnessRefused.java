package org.folkmoot.floor.witnesses;

/** An act on questions to witnesses that can't be done, with the reason a person is told. The message is the reason's name and holds no words of people. */
public final class WitnessRefused extends RuntimeException {

    /** Why. Each has a text {@code floor.witnesses.refused.<name>} in the bundles. */
    public enum Reason {
        /** Somebody went on, or back, to another stage meanwhile. */
        STAGE_MOVED,
        CHANGED_SINCE,
        /** Whoever asked it took it back, or the table removed it. */
        GONE,
        TAKEN_ALREADY,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        NOTE_TOO_LONG,
        TOO_MANY_QUESTIONS,
        TOO_MANY_ROUNDS,
        PLACES,
        LIST_FULL,
        LIST_EMPTY,
        ANOTHER_NOW
    }

    private final Reason reason;

    WitnessRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
