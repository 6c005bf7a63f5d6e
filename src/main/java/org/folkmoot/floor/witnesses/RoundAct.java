package org.folkmoot.floor.witnesses;

import java.util.Optional;

/** What those who run a session do in a round of questions. Each act says what its screen showed, so that whoever was slower is told. */
public sealed interface RoundAct {

    /** Goes on, or back, to another stage. */
    record Step(Stage from, Stage to) implements RoundAct {}

    /** Makes a question clearer; the asker's own words are kept beside. Their own words again are no rewording. */
    record Reword(AskedId question, int on, String words) implements RoundAct {}

    /** Lets another question stand for this one. */
    record Merge(AskedId question, int on, AskedId into) implements RoundAct {}

    record Hide(AskedId question, int on, Fate.Why why) implements RoundAct {}

    /** A question that was merged or hidden stands by itself again. */
    record Restore(AskedId question, int on) implements RoundAct {}

    /** Says how many questions can be asked. */
    record Places(int places) implements RoundAct {}

    record Pick(AskedId question) implements RoundAct {}

    record Unpick(AskedId question) implements RoundAct {}

    /** Moves a question in the list; stays within it. */
    record Move(AskedId question, Direction where) implements RoundAct {}

    enum Direction {
        UP,
        DOWN
    }

    /** Puts a question to the witnesses; the one before it counts as answered. */
    record AskNow(AskedId question, Optional<AskedId> before) implements RoundAct {}

    /**
     * Says how far a question of the list is.
     *
     * @param note what was answered, in short; may be empty
     */
    record Mark(AskedId question, Listed before, Listed.Progress progress, String note) implements RoundAct {}
}
