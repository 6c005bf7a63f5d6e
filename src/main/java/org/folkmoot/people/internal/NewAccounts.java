package org.folkmoot.people.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.NewPerson;
import org.folkmoot.people.Refusal;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Makes accounts, each with a password that passes the rules or with none. */
@Component
public class NewAccounts {

    private final KnownAccounts accounts;
    private final PasswordHashes hashes;
    private final PasswordRules rules = new PasswordRules();
    private final Clock clock;

    NewAccounts(KnownAccounts accounts, PasswordHashes hashes, Clock clock) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
    }

    public static AccountId freshId() {
        return new AccountId(TimeOrderedId.next());
    }

    /**
     * The hash of a password fit for this account.
     *
     * @throws Refusal if a rule refuses the password
     */
    public String hashOf(NewPerson person, EmailAddress email) {
        rules.check(person.password(), person.name(), email);
        return hashes.hash(person.password());
    }

    /** @throws Refusal if the name can't be one or the address has an account */
    public void add(
            AccountId id, String name, EmailAddress email, Locale language, Set<Grant> grants, Optional<String> hash) {
        accounts.insert(new StoredAccount(account(id, name, email, language, grants), hash, 0, 0));
    }

    private Account account(AccountId id, String name, EmailAddress email, Locale language, Set<Grant> grants) {
        try {
            return new Account(
                    id, name, email, language, grants, false, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Reason.NAME_INVALID);
        }
    }
}
