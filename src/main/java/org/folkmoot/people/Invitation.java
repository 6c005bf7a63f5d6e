package org.folkmoot.people;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.Scoped;

/**
 * A way in for one person, once, until a day.
 *
 * @param label what the scope was called when the invitation was made
 * @param acceptedBy the account that holds the role through it
 */
public record Invitation(
        InvitationId id,
        EmailAddress email,
        Grant grant,
        String label,
        Locale language,
        AccountId invitedBy,
        Instant created,
        Instant expires,
        State state,
        Optional<AccountId> acceptedBy)
        implements Scoped {

    /** What has come of it; that its day has passed is told by the clock. */
    public enum State {
        OPEN,
        /** Taken, while the account is being made. */
        CLAIMED,
        ACCEPTED,
        WITHDRAWN
    }

    @Override
    public Scope scope() {
        return grant.scope();
    }

    /** True if it can still be accepted at that moment. */
    public boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expires);
    }

    /** True if nobody took it and its day has passed. */
    public boolean isExpired(Instant now) {
        return state == State.OPEN && !now.isBefore(expires);
    }
}
