package org.folkmoot.people.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.types.Binary;
import org.folkmoot.people.LetterState;
import org.folkmoot.people.LetterState.Standing;

/**
 * A letter as the outbox keeps it.
 *
 * @param turn another with each time somebody asks for it, so that what comes of an earlier time changes nothing
 * @param tries how often the mail server was asked in vain
 * @param due when it is to be tried
 */
record Letter(
        String kind,
        UUID about,
        Optional<UUID> group,
        Optional<Instant> until,
        Optional<Binary> secret,
        UUID turn,
        Standing standing,
        int tries,
        Instant due,
        String said,
        Instant at) {

    String id() {
        return id(kind, about);
    }

    static String id(String kind, UUID about) {
        return kind + "/" + about;
    }

    LetterState state() {
        return new LetterState(kind, about, standing, said, at);
    }

    Letter now(Standing next, String answer, Instant when) {
        return new Letter(kind, about, group, until, secret, turn, next, tries, due, answer, when);
    }

    Letter again(Instant next, String answer, Instant when) {
        return new Letter(kind, about, group, until, secret, turn, Standing.WAITING, tries + 1, next, answer, when);
    }

    Letter with(Optional<Binary> newSecret) {
        return new Letter(kind, about, group, until, newSecret, turn, standing, tries, due, said, at);
    }

    @Override
    public String toString() {
        return "(a letter: " + id() + ")";
    }
}
