package org.folkmoot.floor.witnesses;

import java.util.Set;

/** How far a round of questions to witnesses is. */
public enum Stage {
    /** Members ask on their phones. */
    ASKING,
    /** Nobody asks any more; those who run the session sort what was asked. */
    SORTING,
    /** Members tick what they would like to hear answered. */
    TICKING,
    /** Nobody ticks any more; those who run the session choose what is asked. */
    CHOOSING,
    /** The list stands, and the witnesses are asked. */
    ANSWERING,
    OVER;

    /** The stages that somebody may go on, or back, to. To choose is a step of its own. */
    Set<Stage> next() {
        return switch (this) {
            case ASKING -> Set.of(SORTING);
            case SORTING -> Set.of(ASKING, TICKING, CHOOSING);
            case TICKING -> Set.of(CHOOSING);
            case CHOOSING -> Set.of(TICKING);
            case ANSWERING -> Set.of(OVER);
            case OVER -> Set.of(ANSWERING);
        };
    }

    /** Whether the list stands: from then on no question is asked, changed or ticked. */
    public boolean isChosen() {
        return this == ANSWERING || this == OVER;
    }
}
