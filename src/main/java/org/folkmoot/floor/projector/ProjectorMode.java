package org.folkmoot.floor.projector;

/** What a facilitator lets the projector show. */
public enum ProjectorMode {
    /** The question that is open, else the item in hand with the time it has left. */
    FOLLOW,
    /** How the question that closed last came out. */
    RESULT,
    /** The questions to the witnesses, and which of them is being asked. */
    QUESTIONS,
    /** The groups of the wall with their lines; what is not sorted is not on it. */
    WALL,
    /** The name of the assembly alone. */
    NOTHING
}
