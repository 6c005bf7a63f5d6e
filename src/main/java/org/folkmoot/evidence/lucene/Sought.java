package org.folkmoot.evidence.lucene;

import java.util.List;

/**
 * One search.
 *
 * @param offset how many hits to leave out first
 * @param size how many hits to return; 0 for counts alone
 * @param windows the stretches of days to count under
 */
public record Sought(
        String text,
        ViewerFilter viewer,
        Narrowing narrowing,
        Order order,
        int offset,
        int size,
        List<Window> windows) {

    /** Hits beyond are reached by narrowing, not by leafing. */
    public static final int DEEPEST = 10_000;

    public Sought {
        if (offset < 0 || size < 0 || (long) offset + size > DEEPEST) {
            throw new IllegalArgumentException("Hits " + offset + " to " + (offset + size) + " are out of reach");
        }
        windows = List.copyOf(windows);
    }
}
