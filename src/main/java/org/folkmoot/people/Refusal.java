package org.folkmoot.people;

import java.time.Duration;

/**
 * Something about an account, a link or a password that can't be done, with the reason a person is told. The message of the
 * exception is the reason's name and so holds no words of people.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. Each has a text {@code people.refusal.<name>} in the bundles. */
    public enum Reason {
        NAME_INVALID,
        EMAIL_INVALID,
        EMAIL_TAKEN,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_COMMON,
        PASSWORD_HOLDS_NAME,
        PASSWORD_WRONG,
        LINK_UNKNOWN,
        LINK_USED,
        LINK_EXPIRED,
        LINK_WITHDRAWN,
        TOO_MANY_TRIES,
        /** More would be kept than there is room for now. */
        TOO_MUCH,
        LAST_ADMINISTRATOR,
        ROLE_NOT_AT_SCOPE,
        NOT_FOR_THIS_ACCOUNT,
        SIGN_IN_FIRST,
        NO_SUCH_ACCOUNT
    }

    /** Where nothing else is known: all that was tried has come back then. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(15);

    private final Reason reason;
    private final Duration wait;

    public Refusal(Reason reason) {
        this(reason, USUAL_WAIT);
    }

    /** @param wait after which it may be tried again */
    public Refusal(Reason reason, Duration wait) {
        super(reason.name());
        this.reason = reason;
        this.wait = wait;
    }

    public Reason reason() {
        return reason;
    }

    /** The whole seconds after which something of which there was too much may be tried again, as HTTP's {@code Retry-After} tells them. */
    public String retryAfter() {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
