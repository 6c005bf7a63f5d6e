package org.folkmoot.people.signin;

import java.util.List;
import org.folkmoot.platform.audit.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Keeps a record of who signed in. */
@Component
record SignInSuccess(Audit audit) {

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            audit.record("account.signed-in", List.of(signedIn.account()));
        }
    }
}
