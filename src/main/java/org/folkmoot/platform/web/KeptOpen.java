package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/** The moment until when a person's web session stands though they only listen. Lies with the session and ends with it. */
public final class KeptOpen {

    private static final String ATTRIBUTE = "folkmoot.kept-open";

    private KeptOpen() {}

    /** Under this name the moment is an attribute of the session. */
    public static String attribute() {
        return ATTRIBUTE;
    }

    /** @return empty if nothing asked for it */
    public static Optional<Instant> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Instant until ? Optional.of(until) : Optional.empty();
    }
}
