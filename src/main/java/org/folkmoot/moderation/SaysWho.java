package org.folkmoot.moderation;

import java.util.List;

/** Words of a layer that bring back what is hidden in the words told, or that could say who somebody is. Nothing was saved. */
public final class SaysWho extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Whether a person can say that it is all right. */
    public enum Sure {
        /** It is hidden in the words told: it can't stand here. */
        HIDDEN,
        /** A detector proposes it: a person decides. */
        PROPOSED
    }

    /** @param words what stands there */
    public record Place(String part, String words, Sure sure) {}

    private final transient List<Place> places;

    SaysWho(List<Place> places) {
        super(places.size() + " places could say who somebody is");
        this.places = List.copyOf(places);
    }

    public List<Place> places() {
        return places;
    }
}
