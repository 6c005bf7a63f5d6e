package org.folkmoot.floor.speaking;

import java.util.List;
import java.util.Optional;
import org.folkmoot.assembly.MemberId;

/**
 * Whose hands are up, in the order in which they are to speak, and who speaks. Each member is told their own place alone.
 *
 * @param order whoever speaks next comes first
 */
public record Hands(List<MemberId> order, Optional<MemberId> speaking) {

    public static final Hands NONE = new Hands(List.of(), Optional.empty());

    public Hands {
        order = List.copyOf(order);
    }

    /** How many speak before this member; empty if their hand is not up. */
    public Optional<Integer> before(MemberId member) {
        return Optional.of(order.indexOf(member)).filter(place -> place >= 0);
    }

    public boolean speaks(MemberId member) {
        return speaking.filter(member::equals).isPresent();
    }
}
