package org.folkmoot.assembly;

import java.util.UUID;

/** Names a host of one assembly's tables. */
public record HostId(UUID value) implements CardHolder {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static HostId of(String text) {
        return new HostId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
