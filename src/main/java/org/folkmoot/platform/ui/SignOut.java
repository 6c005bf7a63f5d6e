package org.folkmoot.platform.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The way out, the same wherever it stands. The browser hears of it first, as the event {@code fm-signed-out} with the id of the account, and forgets what it
 * keeps of that person: others may use the device after them.
 */
@Component
public class SignOut {

    private final Callers callers;
    private final ObjectProvider<AuthenticationContext> authentication;

    SignOut(Callers callers, ObjectProvider<AuthenticationContext> authentication) {
        this.callers = callers;
        this.authentication = authentication;
    }

    /** Marks what is pressed for it: what waits on the page for a signal is sent before. */
    public <C extends HasElement> C by(C pressed) {
        pressed.getElement().setAttribute("data-sign-out", "");
        return pressed;
    }

    /** Ends the session of whoever is at the page, and leads to where one signs in. */
    public void now() {
        now(() -> {});
    }

    /** The same, once the work is done, after which the caller may be nobody. */
    public void now(Runnable before) {
        Caller leaving = callers.current();
        before.run();
        if (leaving instanceof Caller.Account account) {
            UI.getCurrentOrThrow()
                    .getPage()
                    .executeJs(
                            "window.dispatchEvent(new CustomEvent('fm-signed-out', {detail: $0}))",
                            account.id().toString());
        }
        authentication.ifAvailable(AuthenticationContext::logout);
    }
}
