package org.folkmoot.people;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.NewAccounts;
import org.folkmoot.people.internal.PasswordHashes;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.AllowSignedIn;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.audit.Audit;
import org.springframework.stereotype.Service;

/** What people do with their own account. */
@Service
@AllowSignedIn
public class MyAccount {

    private final KnownAccounts accounts;
    private final NewAccounts newAccounts;
    private final PasswordHashes hashes;
    private final RateLimiter tries;
    private final Callers callers;
    private final Audit audit;

    public MyAccount(
            KnownAccounts accounts,
            NewAccounts newAccounts,
            PasswordHashes hashes,
            RateLimiter tries,
            Callers callers,
            Audit audit) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.hashes = hashes;
        this.tries = tries;
        this.callers = callers;
        this.audit = audit;
    }

    /** @throws Refusal if the caller is no person, such as a token of the API */
    public Account me() {
        return stored().account();
    }

    /** True if the account has a password; without one, the person signs in through their organisation only. */
    public boolean hasPassword() {
        return stored().passwordHash().isPresent();
    }

    /** @throws Refusal if the name can't be one */
    public Account rename(String name) {
        try {
            return change(account -> account.withName(name));
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Reason.NAME_INVALID);
        }
    }

    public Account speak(Locale language) {
        return change(account -> account.withLanguage(language));
    }

    /**
     * Sets another password and ends all sessions; the caller's own goes on if it is renewed afterwards.
     *
     * @throws Refusal if the current password is wrong or a rule refuses the new one
     */
    public void changePassword(Password current, Password wanted) {
        StoredAccount stored = stored();
        Account account = stored.account();
        tries.take(RateLimiter.Kind.OWN_PASSWORD, account.email().value());
        if (!hashes.matches(current, stored.passwordHash())) {
            throw new Refusal(Refusal.Reason.PASSWORD_WRONG);
        }
        tries.forget(RateLimiter.Kind.OWN_PASSWORD, account.email().value());
        String hash = newAccounts.hashOf(new NewPerson(account.name(), account.language(), wanted), account.email());
        change(now -> now.withPassword(hash));
        audit.record("account.password-changed", List.of(account.id().value()));
    }

    /** Ends all sessions of the account; the caller's own goes on if it is renewed afterwards. */
    public void signOutEverywhere() {
        Account account = change(StoredAccount::endSessions);
        audit.record("account.signed-out-everywhere", List.of(account.id().value()));
    }

    private Account change(UnaryOperator<StoredAccount> change) {
        return accounts.change(stored().account().id(), change).account();
    }

    private StoredAccount stored() {
        return AccountId.of(callers.current())
                .flatMap(accounts::find)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ACCOUNT));
    }
}
