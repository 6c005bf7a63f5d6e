package org.folkmoot.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.StoredAccount;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs someone in whose account is certain without a password being typed: just made through a link, or going on after a change of password. */
@Component
public class SessionSignIn {

    private final KnownAccounts accounts;
    private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();

    SessionSignIn(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Ties the session to the account, under another id than anyone knew before, and its screens to the language of the account.
     *
     * @throws Refusal if there is no such account or it is disabled
     */
    public void begin(AccountId id, HttpServletRequest request, HttpServletResponse response) {
        StoredAccount stored = accounts.find(id)
                .filter(found -> !found.account().disabled())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ACCOUNT));
        request.getSession(true);
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(PasswordSignIn.signedIn(stored, null));
        SecurityContextHolder.setContext(context);
        repository.saveContext(context, request, response);
        LanguageOfAccount.speak(stored.account(), request, response);
    }
}
