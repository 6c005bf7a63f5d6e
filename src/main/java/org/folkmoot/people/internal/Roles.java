package org.folkmoot.people.internal;

import org.folkmoot.people.Refusal;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;

/** Which roles can be held where: an administrator's everywhere, a member's at an assembly, a host's by a card alone, the others at a place or an assembly. */
public final class Roles {

    private Roles() {}

    /** @throws Refusal if the role can't be held at the scope */
    public static Grant grant(Role role, Scope scope) {
        boolean fits = switch (role) {
            case ADMINISTRATOR -> scope instanceof Scope.Everywhere;
            case HOST, SCREEN -> false;
            case MEMBER -> scope instanceof Scope.OfAssembly;
            case FACILITATOR, CODER, SERVICE_DESIGNER, PARTNER -> !(scope instanceof Scope.Everywhere);
        };
        if (!fits) {
            throw new Refusal(Refusal.Reason.ROLE_NOT_AT_SCOPE);
        }
        return new Grant(role, scope);
    }
}
