package org.folkmoot.people;

import java.util.List;
import java.util.Optional;
import org.folkmoot.platform.access.Scope;

/** Names the scopes that a module owns, for whoever gives roles there: the place module its places, the assembly module its assemblies. */
public interface ScopeNames {

    /** A scope under the name that people know. */
    record Named(Scope scope, String name) {}

    /** The scopes at which roles can be given, by name. Asked only for administrators. */
    List<Named> scopes();

    /** The name of one of them; empty if it is another module's or gone. */
    default Optional<String> nameOf(Scope scope) {
        return scopes().stream()
                .filter(named -> named.scope().equals(scope))
                .map(Named::name)
                .findFirst();
    }
}
