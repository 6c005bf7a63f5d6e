package org.folkmoot.testimony.telling;

import java.util.UUID;

/** Names what one person told in answer to a call. Once it is published to analysts, the testimony carries the same id. */
public record TellingId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static TellingId of(String text) {
        return new TellingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
