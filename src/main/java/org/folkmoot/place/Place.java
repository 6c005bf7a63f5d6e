package org.folkmoot.place;

import java.util.Optional;

/** A system, a place or a neighbourhood. Places form a tree. */
public record Place(PlaceId id, String name, PlaceLevel level, Optional<PlaceId> parent, Optional<GssCode> gss) {

    static final int LONGEST_NAME = 120;

    /** @throws PlaceRefused if the name is empty or too long */
    public Place {
        name = name.strip();
        if (name.isEmpty()) {
            throw new PlaceRefused("name.empty");
        }
        if (name.length() > LONGEST_NAME) {
            throw new PlaceRefused("name.long", LONGEST_NAME);
        }
    }
}
