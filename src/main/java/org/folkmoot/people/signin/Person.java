package org.folkmoot.people.signin;

import java.security.Principal;
import java.util.UUID;

/** A person who signed in with a password or through a link. */
record Person(UUID account, long generation) implements SignedIn, Principal {

    @Override
    public String getName() {
        return account.toString();
    }
}
