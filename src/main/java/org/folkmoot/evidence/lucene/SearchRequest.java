package org.folkmoot.evidence.lucene;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
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
 * @param thesaurus other words for what was typed, with which the search is widened; empty to find all of the words as typed and nothing else
 */
public record SearchRequest(
        String text,
        ViewerFilter viewer,
        Filter narrowing,
        HitOrder order,
        int offset,
        int size,
        List<Window> windows,
        Function<PlaceId, List<PlaceId>> above,
        int longest,
        Optional<Thesaurus> thesaurus) {

    public static final int USUAL_EXCERPT = 360;

    /** Hits beyond are reached by narrowing, not by leafing. */
    public static final int DEEPEST = 10_000;

    public SearchRequest {
        if (offset < 0 || size < 0 || (long) offset + size > DEEPEST) {
            throw new IllegalArgumentException("Hits " + offset + " to " + (offset + size) + " are out of reach");
        }
        windows = List.copyOf(windows);
    }

    public SearchRequest(
            String text,
            ViewerFilter viewer,
            Filter narrowing,
            HitOrder order,
            int offset,
            int size,
            List<Window> windows,
            Function<PlaceId, List<PlaceId>> above) {
        this(
                text,
                viewer,
                narrowing,
                order,
                offset,
                size,
                windows,
                above,
                USUAL_EXCERPT,
                Optional.of(Thesaurus.none()));
    }

    /** The same for testimony that people agreed to one of the uses for. */
    public SearchRequest agreedTo(Set<WordsUse> uses) {
        return new SearchRequest(
                text, viewer, narrowing.agreedTo(uses), order, offset, size, windows, above, longest, thesaurus);
    }

    /** The same, widened by other words. */
    public SearchRequest widenedBy(Thesaurus other) {
        return matching(Optional.of(other));
    }

    /** The same with all of the words as typed and nothing else. */
    public SearchRequest onlyThese() {
        return matching(Optional.empty());
    }

    private SearchRequest matching(Optional<Thesaurus> other) {
        return new SearchRequest(text, viewer, narrowing, order, offset, size, windows, above, longest, other);
    }
}
