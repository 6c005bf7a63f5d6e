package org.folkmoot.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request once it may not go on, and notes when a person acted. */
final class SessionGuard extends OncePerRequestFilter {

    static final String WHETHER_SIGNED_IN = "/api/v1/session";

    /** A screen asks it by itself for as long as it is open. */
    private static final String ROOM = "/api/v1/room";

    private final OpenSessions sessions;

    SessionGuard(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null && authentication != null && authentication.getPrincipal() instanceof SignedIn) {
            if (!sessions.mayGoOn(session, authentication)) {
                OpenSessions.end(session);
                SecurityContextHolder.clearContext();
            } else if (PageRequest.of(request) != PageRequest.BY_ITSELF
                    && !request.getServletPath().equals(WHETHER_SIGNED_IN)
                    && !request.getServletPath().startsWith(ROOM)) {
                sessions.acted(session, authentication);
            }
        }
        chain.doFilter(request, response);
    }
}
