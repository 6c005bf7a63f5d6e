package org.folkmoot.testimony;

/** How exactly it is known when something was said. */
public enum SaidWithin {
    DAY,
    /** The day that is kept is the first of the month. */
    MONTH
}
