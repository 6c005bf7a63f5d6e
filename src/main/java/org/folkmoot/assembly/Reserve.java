package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Optional;

/**
 * A place on the list of reserves, which stays with who is moved up from it.
 *
 * @param number by which ties are broken, from 1
 * @param movedUp when they became a member; empty for a reserve
 * @param inPlaceOf who left; empty where the seat was nobody's before
 */
public record Reserve(int number, Optional<Instant> movedUp, Optional<MemberId> inPlaceOf) {

    /** Somebody who waits. */
    static Reserve waiting(int number) {
        return new Reserve(number, Optional.empty(), Optional.empty());
    }

    boolean isWaiting() {
        return movedUp.isEmpty();
    }
}
