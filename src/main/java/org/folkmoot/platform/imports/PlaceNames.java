package org.folkmoot.platform.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.platform.access.Scope;

/** Finds the place an import names. The place module answers. */
public interface PlaceNames {

    /** The place with this id or, if exactly one has it, this name, in any case. */
    Optional<Scope.OfPlace> find(String nameOrId);

    /** The only place, or the one that all others lie within; empty if there is no such one. */
    Optional<Scope.OfPlace> outermost();

    /** The names of those places that hold, for an error that helps. */
    List<String> names(Predicate<Scope.OfPlace> of);
}
