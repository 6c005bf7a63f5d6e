package org.folkmoot.seating;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the tables are from the aims for traits, kept up while people change places. In {@link Seats#UNIT}s, whole numbers throughout.
 */
final class TraitCosts {

    /** What a person too many or too few of one kind costs, in pairs who meet again. */
    private static final long MIXED = 30;
    /** What two unlike people at a table cost where like are to sit with like. */
    private static final long ALIKE = 4;

    private final int rounds;
    /** By trait and person; 0 is not known, and so is whoever is no member. */
    private final int[][] value;

    private final int[] values;
    private final boolean[] isMember;
    private final int widest;
    /** By round, trait, table and value: how many members. */
    private final int[][][][] count;
    /** By round and table: how many members. */
    private final int[][] members;
    /** By round, trait and value, then members at the table and those of the value. */
    private final long[][][][] cost;

    /** @param units people and empty chairs of the round that has most */
    TraitCosts(Roster roster, RoundRules[] rules, int units) {
        rounds = rules.length;
        int traits = roster.request.aims().size();
        value = new int[traits][units];
        values = new int[traits];
        isMember = new boolean[units];
        for (int person = 0; person < roster.people.size(); person++) {
            isMember[person] = roster.isMember(person);
        }
        int tables = roster.tables.size();
        int most = 0;
        for (RoundRules round : rules) {
            for (int seats : round.sizes.most()) {
                most = Math.max(most, seats);
            }
        }
        widest = most + 1;
        members = new int[rounds][tables];
        count = new int[rounds][traits][tables][];
        cost = new long[rounds][traits][][];
        for (int trait = 0; trait < traits; trait++) {
            readValues(roster, trait);
            for (int round = 0; round < rounds; round++) {
                cost[round][trait] = costs(roster, trait, round);
                for (int table = 0; table < tables; table++) {
                    count[round][trait][table] = new int[values[trait]];
                }
            }
        }
    }

    private void readValues(Roster roster, int trait) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("", 0);
        String name = roster.request.aims().get(trait).trait();
        for (int person = 0; person < roster.people.size(); person++) {
            String text = isMember[person] ? roster.people.get(person).trait(name) : "";
            numbers.putIfAbsent(text, numbers.size());
            value[trait][person] = numbers.get(text);
        }
        values[trait] = numbers.size();
    }

    private long[][] costs(Roster roster, int trait, int round) {
        int[] all = new int[values[trait]];
        int present = 0;
        for (int person = 0; person < roster.people.size(); person++) {
            if (isMember[person] && roster.isThere(person, round + 1)) {
                all[value[trait][person]]++;
                present++;
            }
        }
        boolean isMixed = roster.request.aims().get(trait).aim() == TraitAim.Aim.MIXED;
        long[][] costs = new long[values[trait]][widest * widest];
        for (int one = 1; one < all.length; one++) {
            for (int size = 1; size < widest; size++) {
                for (int here = 0; here <= size; here++) {
                    costs[one][size * widest + here] = isMixed
                            ? MIXED * Seats.UNIT * excessTimes(here, all[one], size, present) / Math.max(1, present)
                            : ALIKE * Seats.UNIT * here * (size - here);
                }
            }
        }
        return costs;
    }

    /** {@link SeatingScore.TraitScore#excess} of one value at one table, times the members who are there. */
    static long excessTimes(int here, int all, int size, int present) {
        return Math.max(0, Math.abs((long) here * present - (long) all * size) - present);
    }

    /** What it would cost more if the two changed places. */
    long change(int round, int one, int from, int other, int to) {
        if (!isMember[one] || !isMember[other]) {
            return isMember[one] == isMember[other] ? 0 : changeOfSize(round, one, from, other, to);
        }
        long change = 0;
        int fromRow = members[round][from] * widest;
        int toRow = members[round][to] * widest;
        for (int trait = 0; trait < value.length; trait++) {
            int mine = value[trait][one];
            int theirs = value[trait][other];
            if (mine != theirs) {
                long[] costMine = cost[round][trait][mine];
                long[] costTheirs = cost[round][trait][theirs];
                int[] here = count[round][trait][from];
                int[] there = count[round][trait][to];
                int fromMine = fromRow + here[mine];
                int fromTheirs = fromRow + here[theirs];
                int toMine = toRow + there[mine];
                int toTheirs = toRow + there[theirs];
                change += costMine[fromMine - 1] - costMine[fromMine] + costMine[toMine + 1] - costMine[toMine];
                change += costTheirs[fromTheirs + 1]
                        - costTheirs[fromTheirs]
                        + costTheirs[toTheirs - 1]
                        - costTheirs[toTheirs];
            }
        }
        return change;
    }

    private long changeOfSize(int round, int one, int from, int other, int to) {
        long before = of(round, from) + of(round, to);
        exchange(round, one, from, other, to);
        long after = of(round, from) + of(round, to);
        exchange(round, other, from, one, to);
        return after - before;
    }

    private long of(int round, int table) {
        long sum = 0;
        int row = members[round][table] * widest;
        for (int trait = 0; trait < value.length; trait++) {
            int[] here = count[round][trait][table];
            for (int one = 1; one < here.length; one++) {
                sum += cost[round][trait][one][row + here[one]];
            }
        }
        return sum;
    }

    long ofAll() {
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            for (int table = 0; table < members[round].length; table++) {
                sum += of(round, table);
            }
        }
        return sum;
    }

    void exchange(int round, int one, int from, int other, int to) {
        add(round, one, from, -1);
        add(round, other, to, -1);
        add(round, one, to, 1);
        add(round, other, from, 1);
    }

    void add(int round, int person, int table, int sign) {
        if (isMember[person]) {
            members[round][table] += sign;
            for (int trait = 0; trait < value.length; trait++) {
                count[round][trait][table][value[trait][person]] += sign;
            }
        }
    }
}
