package org.folkmoot.people;

import java.util.UUID;

/** Names an account. */
public record AccountId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
