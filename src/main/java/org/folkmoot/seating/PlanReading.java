package org.folkmoot.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.seating.SeatingPlan.Round;
import org.folkmoot.seating.SeatingPlan.Seated;
import org.folkmoot.seating.SeatingScore.TraitScore;

/** Reads a plan as it stands, whoever made it, and counts. */
final class PlanReading {

    private final Roster roster;
    private final SeatingPlan plan;
    /** By round and table as the plan lists them: the members there. */
    private final int[][][] members;

    private final short[][] met;

    PlanReading(Roster roster, SeatingPlan plan) {
        this.roster = roster;
        this.plan = plan;
        met = new short[roster.people.size()][roster.people.size()];
        members = plan.rounds().stream()
                .map(round -> round.tables().stream().map(this::members).toArray(int[][]::new))
                .toArray(int[][][]::new);
        for (int[][] round : members) {
            for (int[] table : round) {
                for (int one : table) {
                    for (int other : table) {
                        met[one][other]++;
                    }
                }
            }
        }
    }

    private int[] members(Seated seated) {
        return seated.people().stream()
                .mapToInt(roster::person)
                .filter(person -> person >= 0 && roster.isMember(person))
                .distinct()
                .toArray();
    }

    SeatingScore score() {
        MeetingBound bound = bound();
        int distinct = 0;
        int most = 0;
        for (int one = 0; one < met.length; one++) {
            for (int other = 0; other < one; other++) {
                distinct += met[one][other] > 0 ? 1 : 0;
                if (met[one][other] > most && !bound.areTogether(one, other)) {
                    most = met[one][other];
                }
            }
        }
        List<TraitScore> traits = roster.request.aims().stream()
                .map(aim -> new TraitScore(aim.trait(), aim.aim(), excess(aim)))
                .toList();
        List<Breach> breaches = new ArrayList<>();
        for (int round = 1; round <= plan.rounds().size(); round++) {
            new BreachFinder(roster, plan.rounds().get(round - 1), round).find(breaches);
        }
        return new SeatingScore(bound.meetings(), distinct, bound.pairs(), most, traits, breaches);
    }

    MeetingBound bound() {
        return new MeetingBound(roster, members);
    }

    private double excess(TraitAim aim) {
        double excess = 0;
        for (int[][] round : members) {
            int present = Arrays.stream(round).mapToInt(table -> table.length).sum();
            Map<String, Integer> all = new TreeMap<>();
            for (int[] table : round) {
                count(table, aim.trait()).forEach((value, here) -> all.merge(value, here, Integer::sum));
            }
            for (int[] table : round) {
                Map<String, Integer> here = count(table, aim.trait());
                excess += switch (aim.aim()) {
                    case MIXED ->
                        (double) all.entrySet().stream()
                                        .mapToLong(value -> TraitCosts.excessTimes(
                                                here.getOrDefault(value.getKey(), 0),
                                                value.getValue(),
                                                table.length,
                                                present))
                                        .sum()
                                / Math.max(1, present);
                    case ALIKE ->
                        here.values().stream().mapToInt(Integer::intValue).sum()
                                - here.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElse(0);
                };
            }
        }
        return excess;
    }

    /** How many of each known value. */
    private Map<String, Integer> count(int[] table, String trait) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int person : table) {
            String value = roster.people.get(person).trait(trait);
            if (!value.isEmpty()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The plan of numbers in place of names. */
    static SeatingPlan plan(Roster roster, List<int[]> tables) {
        return new SeatingPlan(
                tables.stream().map(round -> round(roster, round)).toList());
    }

    private static Round round(Roster roster, int[] tables) {
        List<List<String>> people = new ArrayList<>();
        roster.tables.forEach(_ -> people.add(new ArrayList<>()));
        for (int person = 0; person < tables.length; person++) {
            if (tables[person] >= 0) {
                people.get(tables[person]).add(roster.people.get(person).id());
            }
        }
        List<Seated> seated = new ArrayList<>();
        for (int table = 0; table < people.size(); table++) {
            seated.add(new Seated(roster.tables.get(table).name(), people.get(table)));
        }
        return new Round(seated);
    }
}
