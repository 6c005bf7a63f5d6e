package org.folkmoot.assembly;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.folkmoot.people.AccountId;

/**
 * That an assembly rehearses a session of another: with invented members, apart from the real one, and deleted with all that belongs to it.
 *
 * @param of whose session it is
 * @param by the account that rehearses
 */
public record Rehearsal(AssemblyId of, SessionId session, AccountId by) {

    /** The one a person has of a session at a time. */
    public AssemblyId id() {
        String named = "rehearsal/" + of + "/" + session + "/" + by;
        return new AssemblyId(UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)));
    }
}
