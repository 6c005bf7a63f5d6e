package org.folkmoot.people;

import java.util.Locale;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * Asks someone in, for a role at a scope.
 *
 * @param label what the scope is called in the invitation, e.g. the name of the assembly
 * @param language of the letter and, at first, of the account
 */
public record Invite(EmailAddress email, Role role, Scope at, String label, Locale language) implements Scoped {

    @Override
    public Scope scope() {
        return at;
    }
}
