package org.folkmoot.people.signin;

import java.util.Optional;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The invitation that a person follows while they sign in, kept in their session. */
@Component
public class PendingInvitation {

    private static final String ATTRIBUTE = "org.folkmoot.people.invitation";

    /** Where Spring Security keeps the page that someone wanted before they had to sign in. */
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    /** Remembers the link's secret until it is taken or the session ends. */
    public void follow(String token) {
        attributes().ifPresent(session -> session.setAttribute(ATTRIBUTE, token, RequestAttributes.SCOPE_SESSION));
    }

    /** Brings the person back to the invitation once they have signed in. */
    public void returnTo(String token) {
        attributes()
                .ifPresent(session -> session.setAttribute(
                        SAVED_REQUEST,
                        new SimpleSavedRequest("/invitation/" + token),
                        RequestAttributes.SCOPE_SESSION));
    }

    /** The link's secret, once. */
    Optional<String> take() {
        return attributes().flatMap(session -> {
            Optional<String> token =
                    Optional.ofNullable((String) session.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION));
            session.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_SESSION);
            return token;
        });
    }

    private static Optional<RequestAttributes> attributes() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
    }
}
