package org.folkmoot.evidence.lucene;

import java.util.List;
import java.util.function.Function;
import org.folkmoot.evidence.HitOrder;
import org.folkmoot.place.PlaceId;

/**
 * One search.
 *
 * @param offset how many hits to leave out first
 * @param size how many hits to return; 0 for counts alone
 * @param windows the stretches of days to count under
 * @param above the places around a place, under which its comments count too
 */
public record Sought(
        String text,
        ViewerFilter viewer,
        Narrowing narrowing,
        HitOrder order,
        int offset,
        int size,
        List<Window> windows,
        Function<PlaceId, List<PlaceId>> above) {

    /** Hits beyond are reached by narrowing, not by leafing. */
    public static final int DEEPEST = 10_000;

    public Sought {
        if (offset < 0 || size < 0 || (long) offset + size > DEEPEST) {
            throw new IllegalArgumentException("Hits " + offset + " to " + (offset + size) + " are out of reach");
        }
        windows = List.copyOf(windows);
    }
}
