package org.folkmoot.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.NewAccounts;
import org.folkmoot.people.internal.PasswordHashes;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.CallerChecked;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;

/** All accounts, for parts of the product that name people or make accounts themselves. */
@CallerChecked
public class AccountBook {

    private final KnownAccounts records;
    private final NewAccounts newAccounts;
    private final PasswordHashes hashes;

    AccountBook(KnownAccounts records, NewAccounts newAccounts, PasswordHashes hashes) {
        this.records = records;
        this.newAccounts = newAccounts;
        this.hashes = hashes;
    }

    /** All accounts by name. */
    public List<Account> list() {
        return records.all().stream()
                .map(StoredAccount::account)
                .sorted(Comparator.comparing((Account account) -> account.name().toLowerCase(account.language()))
                        .thenComparing(account -> account.id().value()))
                .toList();
    }

    public Optional<Account> find(AccountId id) {
        return records.find(id).map(StoredAccount::account);
    }

    /** The account of this address, if there is one. */
    public Optional<Account> find(EmailAddress email) {
        return records.find(email).map(StoredAccount::account);
    }

    /** Makes the account one of a member of an assembly. Done twice it is done once. */
    public void makeMember(AccountId id, Scope.OfAssembly assembly) {
        Grant grant = new Grant(Role.MEMBER, assembly);
        records.change(id, account -> account.withGrant(grant));
    }

    /**
     * Makes an account ready to sign in, as for the demonstration.
     *
     * @throws Refusal if the e-mail address has one
     */
    public AccountId create(NewAccount account) {
        AccountId id = NewAccounts.freshId();
        newAccounts.add(
                id,
                account.name(),
                account.email(),
                account.language(),
                account.grants(),
                Optional.of(hashes.hash(account.password())));
        return id;
    }
}
