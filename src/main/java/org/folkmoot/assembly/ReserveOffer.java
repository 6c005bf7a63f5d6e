package org.folkmoot.assembly;

import java.util.List;
import java.util.Optional;

/**
 * Who could be moved up to a free seat, and why it is they.
 *
 * @param number of the reserve
 * @param leaver whose seat it was; empty where it was nobody's yet
 * @param shared the traits in which the two are alike, with their values
 */
public record ReserveOffer(Member reserve, int number, Optional<Member> leaver, List<String> shared) {

    public ReserveOffer {
        shared = List.copyOf(shared);
    }
}
