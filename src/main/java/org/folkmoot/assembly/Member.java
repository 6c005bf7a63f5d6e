package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.people.AccountId;

/**
 * A member of an assembly, now or formerly. Who holds the role of a member at the assembly is one now.
 *
 * @param name as called in the room
 * @param joined when the assembly first saw them
 * @param left when they no longer held the role; empty for a member now
 */
public record Member(AccountId account, String name, Instant joined, Optional<Instant> left) {

    public Member {
        name = Text.line(name);
    }

    public boolean isNow() {
        return left.isEmpty();
    }
}
