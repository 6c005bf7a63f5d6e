package org.folkmoot.evidence;

/** How many different people said something, in how many comments. */
public record Count(int people, int comments) {

    public static final Count NONE = new Count(0, 0);
}
