package org.folkmoot.people.signin;

import java.util.Optional;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The account behind a session, as it is now: a disabled account or an ended session is nobody. */
@Component
record SignedInAccounts(KnownAccounts accounts) implements AccountCallers {

    @Override
    public Optional<Caller> callerOf(Authentication authentication) {
        return accountOf(authentication)
                .map(account -> new Caller.Account(account.id().value(), account.name(), account.grants()));
    }

    /** The account that this authentication stands for, if it still does. */
    Optional<Account> accountOf(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return accounts.find(new AccountId(signedIn.account()))
                .filter(stored -> stored.generation() == signedIn.generation())
                .map(StoredAccount::account)
                .filter(account -> !account.disabled());
    }
}
