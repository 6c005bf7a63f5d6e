package org.folkmoot.place;

import java.util.UUID;

/** Names a service; the id of its HSDS record. */
public record ServiceId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
