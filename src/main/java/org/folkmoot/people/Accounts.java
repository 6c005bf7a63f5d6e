package org.folkmoot.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.NewAccounts;
import org.folkmoot.people.internal.PasswordHashes;
import org.folkmoot.people.internal.Roles;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowProduct;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/** Everyone's accounts and the roles they hold. */
@Service
public class Accounts {

    private final KnownAccounts records;
    private final PasswordHashes hashes;
    private final NewAccounts newAccounts;
    private final Audit audit;

    public Accounts(KnownAccounts records, NewAccounts newAccounts, PasswordHashes hashes, Audit audit) {
        this.records = records;
        this.newAccounts = newAccounts;
        this.hashes = hashes;
        this.audit = audit;
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

    /**
     * Gives the account a role at a scope. Giving it twice is giving it once.
     *
     * @throws Refusal if the role can't be held there
     */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public void grant(AccountId id, Role role, Scope scope) {
        Grant grant = Roles.grant(role, scope);
        records.change(id, account -> account.withGrant(grant));
        audit.record("account.role-given", List.of(id.value()));
    }

    /**
     * Takes a role away, from the next call on.
     *
     * @throws Refusal if nobody would administer this installation any more
     */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public synchronized void revoke(AccountId id, Role role, Scope scope) {
        if (role == Role.ADMINISTRATOR) {
            keepAnAdministratorBeside(id);
        }
        records.change(id, account -> account.withoutGrant(new Grant(role, scope)));
        audit.record("account.role-taken", List.of(id.value()));
    }

    /** Takes a member out of an assembly. */
    @Allow(Role.FACILITATOR)
    public void removeMember(Scoped at, AccountId id) {
        records.change(id, account -> account.withoutGrant(new Grant(Role.MEMBER, at.scope())));
        audit.record("account.role-taken", List.of(id.value()));
    }

    /**
     * Stops the account from signing in and ends its sessions. What the person did stays.
     *
     * @throws Refusal if nobody would administer this installation any more
     */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public synchronized void disable(AccountId id) {
        keepAnAdministratorBeside(id);
        records.change(id, account -> account.account().disabled() ? account : account.disable());
        audit.record("account.disabled", List.of(id.value()));
    }

    @AllowSomewhere(Role.ADMINISTRATOR)
    public void enable(AccountId id) {
        records.change(id, StoredAccount::enable);
        audit.record("account.enabled", List.of(id.value()));
    }

    private void keepAnAdministratorBeside(AccountId id) {
        boolean another = records.all().stream()
                .map(StoredAccount::account)
                .anyMatch(account -> account.isAdministrator()
                        && !account.disabled()
                        && !account.id().equals(id));
        boolean isOne = records.find(id)
                .map(StoredAccount::account)
                .filter(Account::isAdministrator)
                .isPresent();
        if (isOne && !another) {
            throw new Refusal(Refusal.Reason.LAST_ADMINISTRATOR);
        }
    }
}
