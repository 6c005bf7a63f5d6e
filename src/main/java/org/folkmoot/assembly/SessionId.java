package org.folkmoot.assembly;

import java.util.UUID;

/** Names a session of an assembly. */
public record SessionId(UUID value) implements CardHolder {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static SessionId of(String text) {
        return new SessionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
