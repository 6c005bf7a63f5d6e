package org.folkmoot.evidence.disclosure;

/** How exactly a viewer is told counts of people. */
public enum Detail {

    /** Every count as it is, small ones too. */
    ALL,

    /**
     * Small counts are few, and what would give them away in the same table is held. For people who may read the words
     * behind the counts, and so could count them themselves.
     */
    WITHOUT_FEW,

    /**
     * Besides, every count is rounded down to a multiple of {@link SmallNumbers#LEAST}. For people who see counts alone: two
     * tables subtracted from each other tell them no more than that there are few.
     */
    IN_FIVES
}
