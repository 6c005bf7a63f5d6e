package org.folkmoot.assembly;

import java.util.UUID;

/** Names a member of one assembly, with or without an account. Where a member came by an account, it is the account's own id. */
public record MemberId(UUID value) implements CardHolder {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
