package org.folkmoot.floor.witnesses;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.folkmoot.assembly.SessionId;

/** Names a round of questions by its session and number. */
record RoundId(SessionId session, int number) {

    /** By which the key is found under which ticks are filed. */
    UUID tickKey() {
        return named("ticks");
    }

    /** By which the key is found under which members' own questions are filed. */
    UUID askerKey() {
        return named("askers");
    }

    private UUID named(String what) {
        return UUID.nameUUIDFromBytes(("witnesses/" + what + "/" + this).getBytes(StandardCharsets.UTF_8));
    }

    static RoundId of(Round round) {
        return new RoundId(round.session(), round.number());
    }

    /** As it stands in the store: all rounds of a session are found by their ids. */
    @Override
    public String toString() {
        return session + "/" + number;
    }
}
