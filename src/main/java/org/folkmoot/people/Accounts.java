package org.folkmoot.people;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.PasswordHashes;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowProduct;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/** Everyone's accounts and the roles they hold. */
@Service
public class Accounts {

    private final KnownAccounts records;
    private final PasswordHashes hashes;
    private final Clock clock;

    public Accounts(KnownAccounts records, PasswordHashes hashes, Clock clock) {
        this.records = records;
        this.hashes = hashes;
        this.clock = clock;
    }

    /** All accounts by name. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public List<Account> list() {
        return records.all().stream()
                .map(StoredAccount::account)
                .sorted(Comparator.comparing((Account account) -> account.name().toLowerCase(account.language()))
                        .thenComparing(account -> account.id().value()))
                .toList();
    }

    @AllowSomewhere(Role.ADMINISTRATOR)
    public Optional<Account> find(AccountId id) {
        return records.find(id).map(StoredAccount::account);
    }

    /** Those who hold the role at exactly this scope, by name: the members of an assembly, for who runs it. */
    @Allow(Role.FACILITATOR)
    public List<Account> holding(Scoped at, Role role) {
        Grant grant = new Grant(role, at.scope());
        return list().stream()
                .filter(account -> account.grants().contains(grant))
                .toList();
    }

    /**
     * Makes an account ready to sign in, as for the demonstration.
     *
     * @throws Refusal if the e-mail address has one
     */
    @AllowProduct
    public AccountId create(NewAccount account) {
        AccountId id = new AccountId(TimeOrderedId.next());
        records.insert(new StoredAccount(
                new Account(
                        id,
                        account.name(),
                        account.email(),
                        account.language(),
                        account.grants(),
                        false,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                Optional.of(hashes.hash(account.password())),
                0,
                0));
        return id;
    }

    /** Gives the account a role at a scope. Giving it twice is giving it once. */
    @AllowProduct
    public void grant(AccountId id, Role role, Scope scope) {
        records.change(id, account -> account.withGrant(new Grant(role, scope)));
    }
}
