package org.folkmoot.moderation;

/** Something in the care of a submission that can't be done, with the reason a person is told. The message is the reason's name. */
public final class CareRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code testimony.care.refused.<name>} in the bundles. */
    public enum Reason {
        /** No person has read the words that count now and hidden what must be hidden. */
        NOT_CHECKED,
        /** Somebody else looks after it. */
        OWNED_BY_ANOTHER,
        /** It was decided, or is with its author. */
        NOT_NOW,
        /** The author has taken it back or hidden it. */
        AUTHOR_HIDES_IT,
        TEXT_MISSING,
        TEXT_TOO_LONG,
        /** There is nothing left to undo, or somebody else acted since. */
        NOTHING_TO_UNDO,
        /** Not somebody who may look after it. */
        NOT_ON_THE_TEAM,
        /** The words changed, or what is to be hidden lies outside them. */
        NOT_THESE_WORDS,
        /** The reader has opened as many as a day allows here. */
        ENOUGH_FOR_TODAY,
        /** A limit is 1 to 500 a day. */
        LIMIT_OUT_OF_RANGE,
        /** A layer in a language that is not in the list. */
        LANGUAGE_UNKNOWN,
        /** Passed on, but to nobody. */
        NOBODY_TOLD
    }

    private final Reason reason;

    public CareRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
