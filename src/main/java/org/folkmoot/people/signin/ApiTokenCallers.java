package org.folkmoot.people.signin;

import java.util.Optional;
import org.folkmoot.people.ApiTokens.ApiTokenId;
import org.folkmoot.people.internal.KnownApiTokens;
import org.folkmoot.platform.access.AccountCallers;
import org.folkmoot.platform.access.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The token behind a call of the API, as it is now: a revoked one is nobody. */
@Component
record ApiTokenCallers(KnownApiTokens tokens) implements AccountCallers {

    @Override
    public Optional<Caller> callerOf(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof Program program)) {
            return Optional.empty();
        }
        return tokens.find(new ApiTokenId(program.token()))
                .filter(token -> !token.revoked())
                .map(token -> new Caller.Account(token.id().value(), token.name(), token.grants()));
    }
}
