package org.folkmoot.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.seating.FirstSeating.Outcome;

/**
 * Why a round cannot be seated: constraints that cannot all hold, as few as can be. Each is left out in turn and stays out if the others still
 * cannot hold (the deletion filter of Chinneck and Dravnieks, “Locating minimal infeasible constraint sets”, ORSA Journal on Computing 1991).
 */
final class Conflict {

    private Conflict() {}

    static SeatingImpossible in(Roster roster, int round) {
        SeatingRequest request = roster.request;
        int people = roster.countThere(round);
        int seats = TableSizes.seated(request.tables(), TableSizes.ANY);
        if (people > seats) {
            return SeatingImpossible.tooFewSeats(round, people, seats);
        }
        List<SeatingConstraint> core = request.constraints();
        if (!isImpossible(roster, core, round)) {
            return SeatingImpossible.noneFound(round, core);
        }
        for (SeatingConstraint constraint : request.constraints()) {
            List<SeatingConstraint> others = new ArrayList<>(core);
            others.remove(constraint);
            if (isImpossible(roster, others, round)) {
                core = others;
            }
        }
        return SeatingImpossible.constraints(round, core, request.tables());
    }

    private static boolean isImpossible(Roster roster, List<SeatingConstraint> constraints, int round) {
        int[] nobodyAtHome = new int[roster.people.size()];
        Arrays.fill(nobodyAtHome, -1);
        RoundRules rules = new RoundRules(
                roster, constraints, round, TableSizes.of(roster.tables, roster.countThere(round), TableSizes.ANY));
        return new FirstSeating(rules, nobodyAtHome, new SplitMix(round)).find() == Outcome.NONE;
    }
}
