package org.folkmoot.place;

import java.util.Optional;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.store.TimeOrderedId;

/** A place to add. Adding happens at the place above it. */
public record NewPlace(PlaceId id, String name, PlaceLevel level, Optional<PlaceId> parent, Optional<GssCode> gss)
        implements Scoped {

    /** A place with an id of its own. */
    public static NewPlace called(String name, PlaceLevel level, Optional<PlaceId> parent, Optional<GssCode> gss) {
        return new NewPlace(new PlaceId(TimeOrderedId.next()), name, level, parent, gss);
    }

    @Override
    public Scope scope() {
        return parent.map(PlaceId::scope).orElseGet(Scope::everywhere);
    }
}
