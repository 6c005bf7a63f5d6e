package org.folkmoot.floor.tables;

import java.util.List;
import java.util.UUID;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.seating.SeatingScore;

/**
 * A new seating for a day on which somebody is missing or came late, to be looked at before it is saved.
 *
 * @param then who would sit where
 * @param moves who would sit elsewhere than they were told
 * @param fewest so many at least have to, whatever the plan
 * @param on the version of the plan that it follows
 * @param act names it
 */
public record Reseating(Arrangement then, SeatingScore score, List<Move> moves, int fewest, long on, UUID act) {

    public Reseating {
        moves = List.copyOf(moves);
    }

    /** Somebody sits at another table in one round. */
    public record Move(int round, MemberId member, int from, int to) {}
}
