package org.folkmoot.floor.evaluation;

/** How an evaluation stands. It only ever moves on to the next. */
public enum Stage {
    NOT_YET,
    OPEN,
    CLOSED
}
