package org.folkmoot.place;

import java.util.Optional;

/** A system, a place or a neighbourhood. Places form a tree. */
public record Place(PlaceId id, String name, PlaceLevel level, Optional<PlaceId> parent, Optional<GssCode> gss) {

    public Place {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A place needs a name");
        }
    }
}
