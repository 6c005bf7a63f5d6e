package org.folkmoot.floor.witnesses;

/** What became of something that a member did with questions to witnesses. */
public sealed interface AskAnswer {

    /** Done, now or before. */
    record In() implements AskAnswer {}

    /** The ticks are filed. */
    record Ticked(Ticks.Filed filed) implements AskAnswer {}

    /** Not done: the member ticked on another screen since, and that stands. */
    record Another(Ticks.Filed filed) implements AskAnswer {}

    /** Not done: it was closed by then. */
    record TooLate() implements AskAnswer {}

    /** Not done, and it can't be as it is. */
    record Refused(Reason reason) implements AskAnswer {}

    /** Why something can't be done. Each has a text {@code floor.witness.refused.<name>} in the bundles. */
    enum Reason {
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        FULL,
        NOT_A_MEMBER,
        NO_SUCH_QUESTION
    }
}
