package org.folkmoot.seating;

import java.util.List;

/**
 * A plan with what it is worth.
 *
 * @param plan who sits where
 * @param score what it is worth
 * @param moves who sits elsewhere than in the plan that it follows; empty if it follows none
 * @param fewestMoves so many at least must sit elsewhere, whatever the plan: none can keep more people where they were, though there may be
 *     none that keeps as many
 */
public record Seating(SeatingPlan plan, SeatingScore score, List<Move> moves, int fewestMoves) {

    public Seating {
        moves = List.copyOf(moves);
    }

    /** Somebody sits at another table than was planned, in one round. */
    public record Move(int round, String person, String from, String to) {}
}
