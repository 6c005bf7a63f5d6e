package org.folkmoot.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Who is signed in, their account, the way out, and the other language. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AccountMenu extends Div {

    AccountMenu(Callers callers, SignOut signOut) {
        addClassName("fm-account");
        switch (callers.current()) {
            case Caller.Account account -> {
                signedIn(account.name(), signOut);
                add(new LanguageSwitch());
            }
            case Caller.Anonymous _ ->
                add(new Anchor("sign-in", getTranslation("platform.account.sign-in")), LanguageSwitch.ofLinks());
            case Caller.Product _, Caller.Member _ -> {
                // Neither the product itself nor who came by a card looks at a screen with a menu.
            }
        }
    }

    private void signedIn(String name, SignOut signOut) {
        Span who = new Span(name);
        who.addClassName("fm-account-name");
        NativeButton out =
                signOut.by(new NativeButton(getTranslation("platform.account.sign-out"), _ -> signOut.now()));
        out.addClassName("fm-link-button");
        add(who, new Anchor("account", getTranslation("platform.account.mine")), out);
    }
}
