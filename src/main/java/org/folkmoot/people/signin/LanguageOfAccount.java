package org.folkmoot.people.signin;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.MyAccount;
import org.folkmoot.people.internal.KnownAccounts;
import org.folkmoot.people.internal.StoredAccount;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.i18n.LanguageChoice;
import org.folkmoot.platform.ui.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Screens speak the language of the account from sign-in on, and the account keeps the language its person chooses on a screen. */
@Component
record LanguageOfAccount(KnownAccounts accounts, MyAccount mine, Callers callers) implements VaadinServiceInitListener {

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange) {
            HttpServletResponse response = exchange.getResponse();
            if (response != null) {
                accounts.find(new AccountId(signedIn.account()))
                        .map(StoredAccount::account)
                        .ifPresent(account -> speak(account, exchange.getRequest(), response));
            }
        }
    }

    static void speak(Account account, HttpServletRequest request, HttpServletResponse response) {
        LanguageChoice.remember(account.language(), request, response);
    }

    @Override
    public void serviceInit(ServiceInitEvent started) {
        started.getSource()
                .addUIInitListener(opened ->
                        ComponentUtil.addListener(opened.getUI(), LanguageChosen.class, chosen -> keep(chosen)));
    }

    private void keep(LanguageChosen chosen) {
        if (callers.current() instanceof Caller.Account) {
            mine.speak(chosen.language());
        }
    }
}
