package org.folkmoot.call.invited;

import java.util.UUID;

/** Names the invitation of one person to one call. */
public record InvitedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
