package org.folkmoot.people;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a letter has come.
 *
 * @param about the record it is about
 * @param said what the mail server said to it, in one line without addresses; may be empty
 * @param at since when it is so
 */
public record LetterState(String kind, UUID about, Standing standing, String said, Instant at) {

    public enum Standing {
        /** To be sent, for the first time or again. */
        WAITING,
        /** Being handed to the mail server. */
        SENDING,
        /** The mail server took it. */
        SENT,
        /** The mail server does not take it, or did not for days. */
        REFUSED,
        /** Whether the mail server took it is not known: the connection or the process ended meanwhile. It is not sent again by itself. */
        UNCERTAIN,
        /** It was of no use any more when its turn came. */
        DROPPED
    }

    /** True if a person has to decide whether to send it again. */
    public boolean isStuck() {
        return standing == Standing.REFUSED || standing == Standing.UNCERTAIN;
    }
}
