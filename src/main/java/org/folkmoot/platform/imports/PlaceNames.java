package org.folkmoot.platform.imports;

import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.Scope;

/** Finds the place an import names. The place module answers. */
public interface PlaceNames {

    /** The place with this id or, if exactly one has it, this name, in any case. */
    Optional<Scope.OfPlace> find(String nameOrId);

    /** All names, for an error that helps. */
    List<String> names();
}
