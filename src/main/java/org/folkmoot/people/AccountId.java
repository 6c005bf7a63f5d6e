package org.folkmoot.people;

import java.util.Optional;
import java.util.UUID;
import org.folkmoot.platform.access.Caller;

/** Names an account. */
public record AccountId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    /** The account that calls, if it is one. */
    public static Optional<AccountId> of(Caller caller) {
        return caller instanceof Caller.Account account ? Optional.of(new AccountId(account.id())) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
