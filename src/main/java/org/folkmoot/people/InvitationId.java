package org.folkmoot.people;

import java.util.UUID;

/** Names an invitation. Not the secret of its link. */
public record InvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
