package org.folkmoot.evidence.lucene;

import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.folkmoot.place.PlaceId;

/**
 * What of the index a viewer may have anything from. The one place where rights meet the index: every search, count,
 * facet, suggestion and list of typical words goes through {@link #over}.
 */
public final class ViewerFilter {

    private final Optional<Set<PlaceId>> places;

    private ViewerFilter(Optional<Set<PlaceId>> places) {
        this.places = places;
    }

    public static ViewerFilter everything() {
        return new ViewerFilter(Optional.empty());
    }

    /** Only testimony that belongs to one of these places itself: name the places within them too. */
    public static ViewerFilter of(Set<PlaceId> places) {
        return new ViewerFilter(Optional.of(Set.copyOf(places)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ViewerFilter filter && places.equals(filter.places);
    }

    @Override
    public int hashCode() {
        return places.hashCode();
    }

    /** True if testimony of the place itself is within what the viewer may see. */
    public boolean shows(PlaceId place) {
        return places.isEmpty() || places.get().contains(place);
    }

    /** True if the viewer may have everything that the other may have at the places; everywhere if none is named. */
    public boolean covers(ViewerFilter other, Set<PlaceId> at) {
        return places.isEmpty()
                || (at.isEmpty()
                        ? other.places.map(places.get()::containsAll).orElse(false)
                        : at.stream().filter(other::shows).allMatch(this::shows));
    }

    /** The query, narrowed to what the viewer may see. */
    Query over(Query words) {
        if (places.isEmpty()) {
            return words;
        }
        if (places.get().isEmpty()) {
            return new MatchNoDocsQuery("The viewer has no place");
        }
        Query allowed = new TermInSetQuery(
                IndexFields.PLACE,
                places.get().stream()
                        .map(place -> IndexFields.bytes(place.value()))
                        .toList());
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(allowed, Occur.FILTER)
                .build();
    }
}
