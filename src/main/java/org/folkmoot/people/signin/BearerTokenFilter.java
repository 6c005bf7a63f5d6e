package org.folkmoot.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.ApiToken;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.KnownApiTokens;
import org.folkmoot.people.internal.LinkToken;
import org.folkmoot.people.internal.RateLimiter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the token of {@code Authorization: Bearer} (RFC 6750). A token that is wrong is refused, even where none is needed. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final KnownApiTokens tokens;
    private final RateLimiter tries;

    BearerTokenFilter(KnownApiTokens tokens, RateLimiter tries) {
        this.tokens = tokens;
        this.tries = tries;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<LinkToken> shown = shown(request);
        if (shown.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiToken> token = shown.flatMap(tokens::use);
        if (token.isPresent()) {
            SecurityContextHolder.setContext(contextOf(token.get()));
            chain.doFilter(request, response);
        } else if (isTooOften(request)) {
            ApiProblems.tooManyTries(response);
        } else {
            ApiProblems.noCredentials(response);
        }
    }

    private boolean isTooOften(HttpServletRequest request) {
        try {
            tries.take(RateLimiter.Kind.TOKEN_FROM_ADDRESS, RateLimiter.network(request.getRemoteAddr()));
            return false;
        } catch (Refusal _) {
            return true;
        }
    }

    private static SecurityContext contextOf(ApiToken token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new Program(token.id().value()), null, List.of(new SimpleGrantedAuthority("ROLE_PROGRAM"))));
        return context;
    }

    private static Optional<LinkToken> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> new LinkToken(header.substring(SCHEME.length()).strip()));
    }
}
