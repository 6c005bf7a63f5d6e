package org.folkmoot.platform.access;

/** One role held at one scope. */
public record Grant(Role role, Scope scope) {

    public Grant {
        if (role == Role.ADMINISTRATOR && !(scope instanceof Scope.Everywhere)) {
            throw new IllegalArgumentException("An administrator's role holds everywhere, not at " + scope);
        }
    }
}
