package org.folkmoot.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.platform.access.Grant;

/**
 * What another program shows to use the API: roles at a scope, under a name. Its secret is shown once and kept as a hash.
 *
 * @param label what the scope was called when the token was made
 * @param lastUsed the day, in UTC
 */
public record ApiToken(
        ApiTokenId id,
        String name,
        Set<Grant> grants,
        String label,
        AccountId madeBy,
        Instant made,
        boolean revoked,
        Optional<LocalDate> lastUsed) {

    private static final int LONGEST_NAME = 100;

    /** @throws IllegalArgumentException if the name is empty or too long, or there are no roles */
    public ApiToken {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A token's name has 1 to " + LONGEST_NAME + " characters");
        }
        grants = Set.copyOf(grants);
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("A token has a role");
        }
    }
}
