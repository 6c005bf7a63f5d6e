package org.folkmoot.people;

import java.util.UUID;

/** Names a token of the API. Not its secret. */
public record ApiTokenId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
