package org.folkmoot.moderation;

import java.time.Instant;
import java.util.List;

/**
 * What one reader has marked on the desk and not saved as checked yet.
 *
 * @param all every stretch they looked at or have still to look at, in the order of the words
 * @param inHand index of the one in hand; -1 if there is none
 * @param at when they last marked something
 */
public record KeptMarks(List<Marking> all, int inHand, Instant at) {

    public KeptMarks {
        all = List.copyOf(all);
        if (inHand < -1 || inHand >= all.size()) {
            throw new IllegalArgumentException("There is no stretch " + inHand);
        }
    }
}
