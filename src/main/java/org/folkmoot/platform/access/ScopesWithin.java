package org.folkmoot.platform.access;

import java.util.Set;

/** Knows what lies within a scope, such as the places within a place: the other direction of {@link ScopeParents}. */
public interface ScopesWithin {

    /** The scope and all within it; none where this source does not know the scope, or it is gone. */
    Set<Scope> within(Scope scope);

    /** Rises whenever something within something may have changed, and only once that is known here. */
    long changes();
}
