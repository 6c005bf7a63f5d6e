package org.folkmoot.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.seating.FirstSeating.Outcome;
import org.folkmoot.seating.Seating.Move;

/**
 * Makes table plans in which every constraint holds, members meet as many others as can be, and tables are as near to the aims as can be. The
 * same request gives the same plan.
 */
public final class SeatingPlanner {

    /** Changes looked at for each seat of each round; more find little more. */
    private static final long TRIES_A_SEAT = 8_000;

    private static final long MOST_TRIES = 16_000_000;
    /** Where the search begins at first: enough for requests that are easy. */
    private static final double WARM = 0.5;

    private static final double HOTTEST = 2;
    /** By how many a table may leave its even share where the constraints force it; then by any number. */
    private static final int[] SLACKS = {0, 1, 2, TableSizes.ANY};

    private final Roster roster;
    private final SeatingPlan former;
    private final int held;
    private final SplitMix random;
    private final RoundRules[] rules;
    private final int[][] tables;
    /** By round and person, the table to keep; -1 for none. */
    private final int[][] home;

    private SeatingPlanner(SeatingRequest request, SeatingPlan former, int held) {
        roster = new Roster(request);
        this.former = former;
        this.held = held;
        random = new SplitMix(request.seed());
        rules = new RoundRules[request.rounds()];
        tables = new int[request.rounds()][];
        home = new int[request.rounds()][roster.people.size()];
        for (int round = 0; round < home.length; round++) {
            Arrays.fill(home[round], -1);
            if (round < former.rounds().size()) {
                home[round] = roster.tablesIn(former.rounds().get(round));
            }
        }
    }

    /**
     * A plan for the whole day.
     *
     * @throws SeatingImpossible if no plan keeps to the constraints, or none was found
     */
    public static Seating plan(SeatingRequest request) {
        return new SeatingPlanner(request, new SeatingPlan(List.of()), 0).seating();
    }

    /**
     * A plan for a day that has begun or changed, as near to the one it had as can be: rounds that were held stay as they were, whoever is gone
     * leaves, whoever came gets a seat, and as few as possible of the others sit elsewhere than they were told. Rounds that the former plan
     * does not have are planned freely.
     *
     * @param request as things are now. Who has left attends no later round; who came late attends from the next; the tables may be others
     * @param former the plan up to now
     * @param held how many of its rounds are over; whom people met there counts
     * @throws SeatingImpossible if no plan keeps to the constraints, or none was found
     * @throws IllegalArgumentException if a round that is over is not in the former plan, or somebody or a table in it is not in the request
     */
    public static Seating replan(SeatingRequest request, SeatingPlan former, int held) {
        if (held < 0 || held > Math.min(former.rounds().size(), request.rounds())) {
            throw new IllegalArgumentException("Held are " + held + " rounds, and there are "
                    + former.rounds().size() + " in the plan up to now and " + request.rounds() + " in the new one");
        }
        SeatingPlanner planner = new SeatingPlanner(request, former, held);
        former.rounds().subList(0, held).forEach(planner::checkKnown);
        return planner.seating();
    }

    private void checkKnown(SeatingPlan.Round round) {
        for (SeatingPlan.Seated seated : round.tables()) {
            for (String person : seated.people()) {
                if (roster.person(person) < 0 || roster.table(seated.table()) < 0) {
                    throw new IllegalArgumentException(person + " sat at table " + seated.table()
                            + " in a round that is over; the new request must know both");
                }
            }
        }
    }

    private Seating seating() {
        for (int round = 0; round < rules.length; round++) {
            if (round < held) {
                keep(round);
            } else {
                start(round);
            }
        }
        Seats seats = new Seats(roster, rules, tables, home);
        int open = rules.length - held;
        if (open > 0 && roster.tables.size() > 1) {
            long tries = TRIES_A_SEAT * open * roster.people.size();
            long least = new PlanReading(roster, PlanReading.plan(roster, List.of(tables)))
                    .bound()
                    .leastCost();
            Annealing annealing = new Annealing(seats, held, random);
            annealing.run(Math.min(tries / 8, MOST_TRIES / 2), WARM, least);
            annealing.run(Math.min(tries, MOST_TRIES), HOTTEST, least);
        }
        for (int round = held; round < rules.length; round++) {
            for (int person = 0; person < tables[round].length; person++) {
                tables[round][person] = tables[round][person] < 0 ? -1 : seats.tableOf(round, person);
            }
        }
        SeatingPlan plan = PlanReading.plan(roster, List.of(tables));
        return new Seating(plan, new PlanReading(roster, plan).score(), moves(), fewestMoves());
    }

    /** A round that is over: its tables have the sizes that they had. */
    private void keep(int round) {
        tables[round] = home[round].clone();
        int[] sizes = new int[roster.tables.size()];
        Arrays.stream(tables[round]).filter(table -> table >= 0).forEach(table -> sizes[table]++);
        rules[round] = new RoundRules(roster, List.of(), round + 1, new TableSizes(sizes, sizes));
    }

    private void start(int round) {
        for (int slack : SLACKS) {
            TableSizes sizes = TableSizes.of(roster.tables, roster.countThere(round + 1), slack);
            rules[round] = new RoundRules(roster, roster.request.constraints(), round + 1, sizes);
            FirstSeating first = new FirstSeating(rules[round], home[round], random);
            if (first.find() == Outcome.FOUND) {
                tables[round] = first.tables();
                return;
            }
        }
        throw Conflict.in(roster, round + 1);
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (int round = held; round < Math.min(rules.length, former.rounds().size()); round++) {
            for (SeatingPlan.Seated seated : former.rounds().get(round).tables()) {
                for (String id : seated.people()) {
                    int to = roster.person(id) < 0 ? -1 : tables[round][roster.person(id)];
                    if (to >= 0 && !roster.tables.get(to).name().equals(seated.table())) {
                        moves.add(new Move(
                                round + 1,
                                id,
                                seated.table(),
                                roster.tables.get(to).name()));
                    }
                }
            }
        }
        return moves;
    }

    private int fewestMoves() {
        return IntStream.range(held, rules.length).map(this::fewestMoves).sum();
    }

    /** Those who may not stay, those too many at their table, or those whom other tables lack and newcomers don't fill up. */
    private int fewestMoves(int round) {
        int[] staying = new int[roster.tables.size()];
        int mustMove = 0;
        int newcomers = 0;
        for (int person = 0; person < tables[round].length; person++) {
            int kept = home[round][person];
            if (tables[round][person] < 0) {
                continue;
            }
            if (kept == -1) {
                newcomers++;
            } else if (kept >= 0 && rules[round].mayUse(rules[round].blockOf[person], kept)) {
                staying[kept]++;
            } else {
                mustMove++;
            }
        }
        int tooMany = 0;
        int lacking = -newcomers - mustMove;
        for (int table = 0; table < staying.length; table++) {
            tooMany += Math.max(0, staying[table] - rules[round].sizes.most()[table]);
            lacking += Math.max(0, rules[round].sizes.least()[table] - staying[table]);
        }
        return mustMove + Math.max(tooMany, Math.max(0, lacking));
    }
}
