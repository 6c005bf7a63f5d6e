package org.folkmoot.people;

import java.util.Set;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * Asks for a token of the API.
 *
 * @param label what the scope is called, shown beside the token
 */
public record NewApiToken(String name, Scope at, String label, Set<Role> roles) implements Scoped {

    public NewApiToken {
        roles = Set.copyOf(roles);
    }

    @Override
    public Scope scope() {
        return at;
    }
}
