package org.folkmoot.assembly;

import java.util.UUID;

/** Names an item of an agenda, wherever in the day it is moved to. */
public record ItemId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
