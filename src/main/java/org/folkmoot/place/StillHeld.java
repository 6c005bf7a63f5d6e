package org.folkmoot.place;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What still stands at a place. */
record StillHeld(List<Kind> kinds) {

    /** @param count at least 1 */
    record Kind(PlaceUse use, long count) {}

    StillHeld {
        kinds = List.copyOf(kinds);
    }

    static StillHeld at(PlaceId place, List<PlaceUse> uses) {
        return new StillHeld(uses.stream()
                .map(use -> new Kind(use, use.countAt(place)))
                .filter(kind -> kind.count() > 0)
                .toList());
    }

    boolean isNothing() {
        return kinds.isEmpty();
    }

    /** All of it in one phrase, such as “3 comments, 1 codebook, 1 assembly”. */
    String in(Locale language) {
        return kinds.stream()
                .map(kind -> kind.use().words(kind.count(), language))
                .collect(Collectors.joining(", "));
    }
}
