package org.folkmoot.people.internal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.Account;
import org.folkmoot.platform.access.Grant;

/**
 * An account with what only sign-in may know.
 *
 * @param passwordHash absent for people who sign in through their organisation only
 * @param generation of its sessions: counts up when all that are open must end
 * @param version counts writes, for compare-and-set
 */
public record StoredAccount(Account account, Optional<String> passwordHash, long generation, long version) {

    public StoredAccount withName(String name) {
        return with(name, account.language(), account.grants(), account.disabled());
    }

    public StoredAccount withLanguage(Locale language) {
        return with(account.name(), language, account.grants(), account.disabled());
    }

    public StoredAccount withGrant(Grant grant) {
        Set<Grant> grants = new HashSet<>(account.grants());
        grants.add(grant);
        return withGrants(grants);
    }

    public StoredAccount withoutGrant(Grant grant) {
        Set<Grant> grants = new HashSet<>(account.grants());
        grants.remove(grant);
        return withGrants(grants);
    }

    /** Can't sign in any more; sessions that are open end. */
    public StoredAccount disable() {
        return withDisabled(true).endSessions();
    }

    public StoredAccount enable() {
        return withDisabled(false);
    }

    /** With another password; sessions that are open end. */
    public StoredAccount withPassword(String hash) {
        return new StoredAccount(account, Optional.of(hash), generation + 1, version);
    }

    /** The same password hashed anew; sessions stay. */
    public StoredAccount rehashed(String hash) {
        return new StoredAccount(account, Optional.of(hash), generation, version);
    }

    public StoredAccount endSessions() {
        return new StoredAccount(account, passwordHash, generation + 1, version);
    }

    private StoredAccount withGrants(Set<Grant> grants) {
        return with(account.name(), account.language(), grants, account.disabled());
    }

    private StoredAccount withDisabled(boolean disabled) {
        return with(account.name(), account.language(), account.grants(), disabled);
    }

    private StoredAccount with(String name, Locale language, Set<Grant> grants, boolean disabled) {
        Account changed =
                new Account(account.id(), name, account.email(), language, grants, disabled, account.created());
        return new StoredAccount(changed, passwordHash, generation, version);
    }

    StoredAccount written() {
        return new StoredAccount(account, passwordHash, generation, version + 1);
    }
}
