package org.folkmoot.people.signin;

import java.security.Principal;
import java.util.Optional;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The member or host behind a card that a request showed, and that was looked up when the request came. */
@Component
class CardCallers implements AccountCallers {

    @Override
    public Optional<Caller> callerOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof Holder(var holder) ? Optional.of(holder) : Optional.empty();
    }

    /** Whoever showed a card. */
    record Holder(Caller.OfCard holder) implements Principal {

        @Override
        public String getName() {
            return holder.holder().toString();
        }
    }
}
