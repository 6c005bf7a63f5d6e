package org.folkmoot.place;

import java.util.UUID;

/** Names a partner; the id of its HSDS organization. */
public record PartnerId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static PartnerId of(String text) {
        return new PartnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
