package org.folkmoot.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request once it may not go on, and notes when a person acted. */
final class SessionGuard extends OncePerRequestFilter {

    /** Requests of Vaadin's that a page makes by itself. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

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
            } else if (isAct(request)) {
                sessions.acted(session, authentication);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isAct(HttpServletRequest request) {
        String kind = request.getParameter("v-r");
        return kind == null || !BY_ITSELF.contains(kind);
    }
}
