package org.folkmoot.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.platform.limit.Bulkhead;
import org.folkmoot.platform.limit.Busy;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Bounds what reading from the API may cost without credentials: so much at once, by turns, and so much time an address. Answers are made in memory
 * and sent once their turn is given back: a slow reader holds up nobody. Part of the chain for the API and no bean: as one it would stand before the
 * screens too.
 */
final class OpenReadGuard extends OncePerRequestFilter {

    private static final Bulkhead.Limits OPEN_AT_ONCE =
            new Bulkhead.Limits(Bulkhead.halfTheProcessors(), 400, 40, Duration.ofSeconds(10));

    /** A hall of people who open what they wrote at the same moment have one address. */
    private static final Bulkhead.Limits OWN_AT_ONCE =
            new Bulkhead.Limits(Bulkhead.halfTheProcessors(), 1_000, 400, Duration.ofSeconds(20));

    /** What may be read, what its time counts as, and how much of it is done at once. */
    private record Bounds(List<PathPatternRequestMatcher> addresses, RateLimiter.Kind time, Bulkhead turns) {

        static Bounds of(RateLimiter.Kind time, Bulkhead.Limits atOnce, String... patterns) {
            return new Bounds(
                    Arrays.stream(patterns)
                            .map(pattern -> PathPatternRequestMatcher.pathPattern(HttpMethod.GET, pattern))
                            .toList(),
                    time,
                    new Bulkhead(atOnce));
        }

        boolean hold(HttpServletRequest request) {
            return addresses.stream().anyMatch(address -> address.matches(request));
        }
    }

    private final RateLimiter tries;
    private final Bounds open;
    private final Bounds own;

    /**
     * @param open addresses that anyone reads
     * @param own addresses at which people read what they told; files, which are sent as they are read, are counted where they are opened
     */
    OpenReadGuard(RateLimiter tries, String[] open, String[] own) {
        this.tries = tries;
        this.open = Bounds.of(RateLimiter.Kind.READING_FROM_ADDRESS, OPEN_AT_ONCE, open);
        this.own = Bounds.of(RateLimiter.Kind.OWN_READING_FROM_ADDRESS, OWN_AT_ONCE, own);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Bounds> bounds = isKnown()
                ? Optional.empty()
                : Stream.of(open, own).filter(one -> one.hold(request)).findFirst();
        if (bounds.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        try {
            read(bounds.get(), RateLimiter.network(String.valueOf(request.getRemoteAddr())), request, made, chain);
        } catch (Refusal spent) {
            ApiProblems.tooMuchRead(response, spent);
            return;
        } catch (Busy busy) {
            ApiProblems.busy(response, busy);
            return;
        }
        made.copyBodyToResponse();
    }

    private void read(
            Bounds bounds, String from, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tries.mayBegin(bounds.time(), from);
        bounds.turns().enter(from);
        long began = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            bounds.turns().leave();
            tries.spent(bounds.time(), from, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
    }

    private static boolean isKnown() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && !(known instanceof AnonymousAuthenticationToken);
    }
}
