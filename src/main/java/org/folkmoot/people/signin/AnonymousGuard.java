package org.folkmoot.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.platform.limit.Bulkhead;
import org.folkmoot.platform.limit.Busy;
import org.folkmoot.platform.ui.StandalonePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Bounds what pages for people without an account may cost: how many are opened from one address, how many are put up at once, and how long the
 * server keeps what belongs to them. Part of the chain for screens and no bean: as one it would stand before the API too.
 */
final class AnonymousGuard extends OncePerRequestFilter {

    private static final List<String> STATIC = List.of("/assets/", "/VAADIN/", "/aura/", "/actuator/");

    /** A hall of people opens them from one address at once, and none takes more than a file does. */
    private static final List<PathPattern> LIGHT = Stream.of(SecurityConfiguration.LIGHT_PAGES)
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private static final Bulkhead.Limits AT_ONCE =
            new Bulkhead.Limits(Bulkhead.halfTheProcessors(), 1_000, 400, Duration.ofSeconds(20));

    private final AnonymousSessions sessions;
    private final RateLimiter tries;
    private final List<StandalonePage> standalone;
    private final Bulkhead pages = new Bulkhead(AT_ONCE);

    AnonymousGuard(AnonymousSessions sessions, RateLimiter tries, List<StandalonePage> standalone) {
        this.sessions = sessions;
        this.tries = tries;
        this.standalone = List.copyOf(standalone);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PathContainer parsed = PathContainer.parsePath(path);
        return STATIC.stream().anyMatch(path::startsWith)
                || LIGHT.stream().anyMatch(page -> page.matches(parsed))
                || isSignedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
        session.ifPresent(sessions::asked);
        String from = RateLimiter.network(String.valueOf(request.getRemoteAddr()));
        PageRequest kind = PageRequest.of(request);
        // A session that is there would otherwise make every further page of it free.
        boolean opening = session.isEmpty() || kind == PageRequest.START;
        if (opening && isTooOften(from, response)) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (kind == PageRequest.BY_ITSELF) {
            chain.doFilter(request, response);
        } else {
            try {
                inTurn(from, request, response, chain);
            } finally {
                note(kind, request);
            }
        }
    }

    private boolean isTooOften(String from, HttpServletResponse response) {
        try {
            tries.take(RateLimiter.Kind.OPENING_FROM_ADDRESS, from);
            return false;
        } catch (Refusal tooOften) {
            response.setHeader(HttpHeaders.RETRY_AFTER, tooOften.retryAfter());
            return true;
        }
    }

    private void inTurn(String from, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            pages.enter(from);
        } catch (Busy _) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Busy.RETRY_AFTER);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            pages.leave();
        }
    }

    private void note(PageRequest kind, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        switch (kind) {
            case ACT -> sessions.acted(session);
            case START -> {
                String location = PageRequest.location(request);
                if (standalone.stream().anyMatch(page -> page.isAt(location))) {
                    sessions.ownPageBegins(session);
                } else {
                    sessions.pageBegins(session);
                }
                sessions.makeRoomFor(session);
            }
            case BY_ITSELF, OTHER -> {
                // Tells nothing about what the session is for.
            }
        }
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn;
    }
}
