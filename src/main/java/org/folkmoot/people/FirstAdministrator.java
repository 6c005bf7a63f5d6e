package org.folkmoot.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.internal.CallerAddress;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.LinkToken;
import org.folkmoot.people.internal.NewAccounts;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.cli.ReadyNotice;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * The way in while nobody administers this installation: one link, made at each start, that works once. It is kept nowhere but in the
 * memory of this process, and only as its hash once it has been given out.
 */
@Service
public class FirstAdministrator {

    private final KnownAccounts accounts;
    private final NewAccounts newAccounts;
    private final RateLimiter tries;
    private final CallerAddress address;
    private final Audit audit;
    private Optional<String> openHash = Optional.empty();

    public FirstAdministrator(
            KnownAccounts accounts, NewAccounts newAccounts, RateLimiter tries, CallerAddress address, Audit audit) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.tries = tries;
        this.address = address;
        this.audit = audit;
    }

    /** The path of a new link, with a slash in front, replacing any given out before; empty if there is an administrator. For whoever started the server. */
    synchronized Optional<String> setUpPath() {
        if (hasAdministrator()) {
            return Optional.empty();
        }
        LinkToken token = LinkToken.fresh();
        openHash = Optional.of(token.hash());
        return Optional.of("/set-up/" + token.value());
    }

    /** @throws Refusal if the link is not the one given out, or was used */
    @AllowAnyone
    public synchronized void look(String token) {
        check(token);
    }

    /**
     * Makes the first administrator.
     *
     * @throws Refusal if the link can't be used or the name, address or password is refused
     */
    @AllowAnyone
    public synchronized AccountId setUp(String token, NewPerson person, EmailAddress email) {
        check(token);
        String password = newAccounts.hashOf(person, email);
        AccountId id = NewAccounts.freshId();
        newAccounts.add(
                id,
                person.name(),
                email,
                person.language(),
                Set.of(new Grant(Role.ADMINISTRATOR, Scope.everywhere())),
                Optional.of(password));
        openHash = Optional.empty();
        audit.record("account.first-administrator", List.of(id.value()));
        return id;
    }

    private void check(String token) {
        if (hasAdministrator() || openHash.isEmpty()) {
            throw new Refusal(Refusal.Reason.LINK_USED);
        }
        if (!openHash.equals(Optional.of(new LinkToken(token).hash()))) {
            tries.take(RateLimiter.Kind.LINK_FROM_ADDRESS, address.current());
            throw new Refusal(Refusal.Reason.LINK_UNKNOWN);
        }
    }

    private boolean hasAdministrator() {
        return accounts.all().stream().map(StoredAccount::account).anyMatch(Account::isAdministrator);
    }

    /** Shows the set-up link to whoever started the server, while there is no administrator. */
    @Component
    record SetUpNotice(FirstAdministrator first) implements ReadyNotice {

        @Override
        public List<String> lines(String url) {
            return first.setUpPath().stream()
                    .map(path -> "Nobody administers this Folkmoot yet. Set it up at " + url + path
                            + " (works once, until the server stops)")
                    .toList();
        }
    }
}
