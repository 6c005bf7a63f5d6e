package org.folkmoot.assembly;

import java.util.Optional;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/** Sets up an assembly at a place. */
public record NewAssembly(PlaceId place, String name, String remit, Optional<Promise> promise) implements Scoped {

    @Override
    public Scope scope() {
        return place.scope();
    }
}
