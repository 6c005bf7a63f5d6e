package org.folkmoot.people.signin;

import java.security.Principal;
import java.util.UUID;

/** A program that showed a token of the API. */
record Program(UUID token) implements Principal {

    @Override
    public String getName() {
        return token.toString();
    }
}
