package org.folkmoot.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;

/**
 * A person who can sign in.
 *
 * @param language in which the product speaks to them
 * @param grants the roles they hold, each at its scope
 * @param disabled true if they can't sign in; what they did stays
 */
public record Account(
        AccountId id,
        String name,
        EmailAddress email,
        Locale language,
        Set<Grant> grants,
        boolean disabled,
        Instant created) {

    private static final int LONGEST_NAME = 200;

    /** @throws IllegalArgumentException if the name is empty, too long or holds control characters */
    public Account {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters");
        }
        grants = Set.copyOf(grants);
    }

    /** True if the account holds the role anywhere. */
    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean isAdministrator() {
        return holds(Role.ADMINISTRATOR);
    }
}
