package org.folkmoot.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.RateLimiter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the credential of one scheme of {@code Authorization}: a program's token (RFC 6750) or a member's or host's card. One that is wrong is refused, even where
 * none is needed.
 */
final class ApiCredentialFilter extends OncePerRequestFilter {

    private final Scheme scheme;
    private final Function<String, Optional<? extends Principal>> known;
    private final RateLimiter tries;

    /** @param known who it is that shows this credential; empty for one that is wrong */
    ApiCredentialFilter(Scheme scheme, Function<String, Optional<? extends Principal>> known, RateLimiter tries) {
        this.scheme = scheme;
        this.known = known;
        this.tries = tries;
    }

    enum Scheme {
        BEARER(RateLimiter.Kind.TOKEN_FROM_ADDRESS),
        CARD(RateLimiter.Kind.CARD_FROM_ADDRESS);

        private final RateLimiter.Kind wrongOnes;

        Scheme(RateLimiter.Kind wrongOnes) {
            this.wrongOnes = wrongOnes;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> shown = shown(request);
        if (shown.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<? extends Principal> who = shown.flatMap(known);
        if (who.isPresent()) {
            SecurityContextHolder.setContext(contextOf(who.get()));
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            tries.take(scheme.wrongOnes, RateLimiter.network(request.getRemoteAddr()));
        } catch (Refusal tooOften) {
            ApiProblems.tooManyTries(response, tooOften);
            return;
        }
        if (scheme == Scheme.CARD) {
            ApiProblems.noSuchCard(response);
        } else {
            ApiProblems.noCredentials(response);
        }
    }

    /** Of one request that waits for its answer the later part too acts as whoever showed the credential. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** Of its own for each scheme: under one name the second of them would take a request for one that it has seen. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + scheme;
    }

    private static SecurityContext contextOf(Principal who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(new SimpleGrantedAuthority("ROLE_PROGRAM"))));
        return context;
    }

    private Optional<String> shown(HttpServletRequest request) {
        String start = scheme.name() + " ";
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                .map(header -> header.substring(start.length()).strip());
    }
}
