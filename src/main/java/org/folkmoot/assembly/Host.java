package org.folkmoot.assembly;

import java.time.Instant;
import org.folkmoot.assembly.AssemblyRefused.Reason;

/**
 * A person who hosts tables in the sessions of an assembly: one of the staff, or a volunteer. No member, and without a vote.
 *
 * @param name as called in the room
 * @param since when the assembly has them
 */
public record Host(HostId id, String name, Instant since) {

    /** @throws AssemblyRefused if the name is missing or too long */
    public Host {
        name = Text.name(name, Reason.MEMBER_NAME_MISSING);
    }

    Host called(String newName) {
        return new Host(id, newName, since);
    }
}
