package org.folkmoot.call.invited;

import java.util.UUID;

/** Names the invitation of one person to one call. */
public record InvitedId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static InvitedId of(String text) {
        return new InvitedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
