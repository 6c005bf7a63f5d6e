package org.folkmoot.people;

import java.util.List;
import java.util.Optional;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.Roles;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.Allow;
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

    private final AccountBook book;
    private final KnownAccounts records;
    private final Audit audit;

    Accounts(AccountBook book, KnownAccounts records, Audit audit) {
        this.book = book;
        this.records = records;
        this.audit = audit;
    }

    /** All accounts by name. */
    @AllowSomewhere(Role.ADMINISTRATOR)
    public List<Account> list() {
        return book.list();
    }

    @AllowSomewhere(Role.ADMINISTRATOR)
    public Optional<Account> find(AccountId id) {
        return book.find(id);
    }

    /** Those who hold the role at exactly this scope, by name: the members of an assembly, for who runs it. */
    @Allow(Role.FACILITATOR)
    public List<Account> holding(Scoped at, Role role) {
        Grant grant = new Grant(role, at.scope());
        return book.list().stream()
                .filter(account -> account.grants().contains(grant))
                .toList();
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
        boolean another = book.list().stream()
                .anyMatch(account -> account.isAdministrator()
                        && !account.disabled()
                        && !account.id().equals(id));
        boolean isOne = book.find(id).filter(Account::isAdministrator).isPresent();
        if (isOne && !another) {
            throw new Refusal(Refusal.Reason.LAST_ADMINISTRATOR);
        }
    }
}
