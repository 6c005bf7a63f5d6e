package org.folkmoot.evidence.lucene;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.evidence.HitOrder;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.WordsUse;

/**
 * One search.
 *
 * @param offset how many hits to leave out first
 * @param size how many hits to return; 0 for counts alone
 * @param windows the stretches of days to count under
 * @param above the places around a place, under which its comments count too
 * @param longest letters of an excerpt; longer words are cut around their matches
 */
public record Sought(
        String text,
        ViewerFilter viewer,
        Narrowing narrowing,
        HitOrder order,
        int offset,
        int size,
        List<Window> windows,
        Function<PlaceId, List<PlaceId>> above,
        int longest) {

    public static final int USUAL_EXCERPT = 360;

    /** Hits beyond are reached by narrowing, not by leafing. */
    public static final int DEEPEST = 10_000;

    public Sought {
        if (offset < 0 || size < 0 || (long) offset + size > DEEPEST) {
            throw new IllegalArgumentException("Hits " + offset + " to " + (offset + size) + " are out of reach");
        }
        windows = List.copyOf(windows);
    }

    public Sought(
            String text,
            ViewerFilter viewer,
            Narrowing narrowing,
            HitOrder order,
            int offset,
            int size,
            List<Window> windows,
            Function<PlaceId, List<PlaceId>> above) {
        this(text, viewer, narrowing, order, offset, size, windows, above, USUAL_EXCERPT);
    }

    /** The same for testimony that people agreed to one of the uses for. */
    public Sought agreedTo(Set<WordsUse> uses) {
        return new Sought(text, viewer, narrowing.agreedTo(uses), order, offset, size, windows, above, longest);
    }

    /** The same with the words of each hit whole. */
    public Sought whole() {
        return new Sought(text, viewer, narrowing, order, offset, size, windows, above, Integer.MAX_VALUE);
    }
}
