package org.folkmoot.people.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.people.Account;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.web.KeptOpen;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of people who signed in, and their end: when the account ends them, and when nobody has done anything for a while. An open
 * page that only listens counts as idle for staff, whose screens show what others said, unless it keeps the session open while a meeting
 * runs; a member may listen for a whole meeting.
 */
@Component
class OpenSessions implements HttpSessionListener {

    static final Duration IDLE_STAFF = Duration.ofMinutes(60);
    static final Duration IDLE_MEMBER = Duration.ofHours(12);

    private record Open(HttpSession session, Instant lastActed) {}

    private final SignedInAccounts accounts;
    private final Clock clock;
    private final Map<String, Open> sessions = new ConcurrentHashMap<>();

    OpenSessions(SignedInAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Notes that the person of this session did something just now. */
    void acted(HttpSession session, Authentication authentication) {
        sessions.put(session.getId(), new Open(session, clock.instant()));
        accounts.accountOf(authentication)
                .ifPresent(account ->
                        session.setMaxInactiveInterval((int) idleTime(account).toSeconds()));
    }

    /** True if the session may go on: its account still stands and it was not left idle. */
    boolean mayGoOn(HttpSession session, Authentication authentication) {
        return accounts.accountOf(authentication)
                .filter(account -> idleSince(session).plus(idleTime(account)).isAfter(clock.instant()))
                .isPresent();
    }

    /** Ends every session that may not go on, so that its open pages hear no more. */
    void endOver() {
        sessions.values().stream()
                .map(Open::session)
                .filter(session -> !authenticationOf(session)
                        .filter(authentication -> mayGoOn(session, authentication))
                        .isPresent())
                .forEach(OpenSessions::end);
    }

    int count() {
        return sessions.size();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession().getId());
    }

    /** Ends a session that may have ended already. */
    static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException _) {
            // It was over by then.
        }
    }

    private Instant idleSince(HttpSession session) {
        Instant acted = Optional.ofNullable(sessions.get(session.getId()))
                .map(Open::lastActed)
                .orElseGet(clock::instant);
        return KeptOpen.of(session).filter(acted::isBefore).orElse(acted);
    }

    private static Duration idleTime(Account account) {
        boolean onlyMember = account.grants().stream().allMatch(grant -> grant.role() == Role.MEMBER);
        return onlyMember ? IDLE_MEMBER : IDLE_STAFF;
    }

    static Optional<Authentication> authenticationOf(HttpSession session) {
        try {
            Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return context instanceof SecurityContext held
                    ? Optional.ofNullable(held.getAuthentication())
                    : Optional.empty();
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }
}
