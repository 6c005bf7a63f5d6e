package org.folkmoot.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.platform.audit.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps a record of who signed in. Who could not is sent back to the sign-in page with one of three words, none of which tells whether there is such an
 * account.
 */
@Component
record SignInOutcomes(Audit audit, RateLimiter tries) implements AuthenticationFailureHandler {

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
            audit.record("account.signed-in", List.of(signedIn.account()));
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isWorthKeeping(request, failure)) {
            audit.record("sign-in.refused", List.of());
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?" + wordFor(failure));
    }

    /** Who is made to wait leaves no further trace, and neither does a repetition: else anyone could fill the trail. */
    private boolean isWorthKeeping(HttpServletRequest request, AuthenticationException failure) {
        String typed = Optional.ofNullable(request.getParameter("email")).orElse("");
        return !(failure instanceof LockedException)
                && tries.allows(
                        RateLimiter.Kind.SIGN_IN_REFUSAL_KEPT,
                        RateLimiter.pair(PasswordSignIn.keyOf(typed), String.valueOf(request.getRemoteAddr())));
    }

    /** The page was open for longer than its session, or the request was forged: either way, from the start. */
    static void pageTooOld(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?again");
    }

    private static String wordFor(AuthenticationException failure) {
        return switch (failure) {
            case LockedException _ -> "wait";
            case OrganisationSignIn.NotKnown _ -> "unknown";
            default -> "wrong";
        };
    }
}
