package org.folkmoot.platform.access;

import java.util.Optional;

/** Knows what encloses a scope: the place above a place, the place of an assembly. Each module that owns scopes has one. */
public interface ScopeParents {

    /** The next wider scope, or empty where this source does not know the scope or nothing encloses it. */
    Optional<Scope> parentOf(Scope scope);
}
