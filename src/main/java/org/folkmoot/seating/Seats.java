package org.folkmoot.seating;

import java.util.Arrays;

/**
 * All chairs of all rounds and who sits on them, with what that costs, kept up while people change places. An empty chair is counted as
 * somebody who meets nobody, so that every change is an exchange of two.
 */
final class Seats {

    /** The cost of half a pair that meets again: two who meet m times cost m (m - 1), so that a third meeting weighs more than a second. */
    static final long UNIT = 1000;
    /** What it costs to move somebody who could stay: more than any meeting or mixture. */
    private static final long MOVED = 100_000 * UNIT;

    final int people;
    final RoundRules[] rules;
    /** By round and table: who sits on each chair. From {@link #people} on they are empty chairs. */
    final int[][][] chairs;

    private final int[][] tableOf;
    private final int[][] chairOf;
    private final int[][] home;
    private final byte[][] met;
    private final boolean[] isMember;
    private final TraitCosts traits;
    private long meetingCost;
    private long moved;

    /**
     * @param tables by round and person, -1 for who is not there
     * @param home by round and person, the table to keep; -1 for none
     */
    Seats(Roster roster, RoundRules[] rules, int[][] tables, int[][] home) {
        people = roster.people.size();
        this.rules = rules;
        this.home = home;
        int rounds = rules.length;
        int units = people;
        for (RoundRules round : rules) {
            units = Math.max(units, people + Arrays.stream(round.sizes.most()).sum());
        }
        isMember = new boolean[units];
        for (int person = 0; person < people; person++) {
            isMember[person] = roster.isMember(person);
        }
        met = new byte[people][people];
        tableOf = new int[rounds][units];
        chairOf = new int[rounds][units];
        chairs = new int[rounds][][];
        traits = new TraitCosts(roster, rules, units);
        for (int round = 0; round < rounds; round++) {
            sit(round, tables[round]);
        }
    }

    private void sit(int round, int[] tables) {
        int[] most = rules[round].sizes.most();
        int[] taken = new int[most.length];
        chairs[round] = new int[most.length][];
        for (int table = 0; table < most.length; table++) {
            chairs[round][table] = new int[most[table]];
        }
        for (int person = 0; person < people; person++) {
            if (tables[person] >= 0) {
                sit(round, person, tables[person], taken[tables[person]]++);
                moved += isAway(round, person, tables[person]);
            }
        }
        int empty = people;
        for (int table = 0; table < most.length; table++) {
            for (int one = 0; one < taken[table]; one++) {
                for (int other = 0; other < one; other++) {
                    meet(chairs[round][table][one], chairs[round][table][other]);
                }
            }
            while (taken[table] < most[table]) {
                sit(round, empty++, table, taken[table]++);
            }
        }
    }

    private void sit(int round, int unit, int table, int chair) {
        chairs[round][table][chair] = unit;
        tableOf[round][unit] = table;
        chairOf[round][unit] = chair;
        traits.add(round, unit, table, 1);
    }

    private void meet(int one, int other) {
        if (isMember[one] && isMember[other]) {
            meetingCost += 2 * UNIT * met[one][other];
            met[one][other]++;
            met[other][one]++;
        }
    }

    int tableOf(int round, int unit) {
        return tableOf[round][unit];
    }

    /** What all of it costs. */
    long cost() {
        return meetingCost + traits.ofAll() + MOVED * moved;
    }

    /** What it would cost more if the two, at different tables, changed places. */
    long change(int round, int one, int other) {
        int from = tableOf[round][one];
        int to = tableOf[round][other];
        return 2 * UNIT * meetings(round, one, other)
                + traits.change(round, one, from, other, to)
                + MOVED * away(round, one, other);
    }

    private int meetings(int round, int one, int other) {
        return meetings(round, one, other, tableOf[round][one]) + meetings(round, other, one, tableOf[round][other]);
    }

    private int away(int round, int one, int other) {
        int from = tableOf[round][one];
        int to = tableOf[round][other];
        return isAway(round, one, to)
                - isAway(round, one, from)
                + isAway(round, other, from)
                - isAway(round, other, to);
    }

    /** Pairs who meet again, more or fewer, at the table that one leaves to the other. */
    private int meetings(int round, int one, int other, int table) {
        int[] there = chairs[round][table];
        int sum = 0;
        if (isMember[one] && isMember[other]) {
            byte[] ofOne = met[one];
            byte[] ofOther = met[other];
            for (int unit : there) {
                if (unit != one && isMember[unit]) {
                    sum += ofOther[unit] - ofOne[unit] + 1;
                }
            }
        } else if (isMember[one]) {
            for (int unit : there) {
                sum += unit != one && isMember[unit] ? 1 - met[one][unit] : 0;
            }
        } else if (isMember[other]) {
            for (int unit : there) {
                sum += isMember[unit] ? met[other][unit] : 0;
            }
        }
        return sum;
    }

    private int isAway(int round, int unit, int table) {
        return unit < people && home[round][unit] >= 0 && home[round][unit] != table ? 1 : 0;
    }

    /** The two, at different tables, change places. */
    void exchange(int round, int one, int other) {
        int from = tableOf[round][one];
        int to = tableOf[round][other];
        meetingCost += 2 * UNIT * meetings(round, one, other);
        moved += away(round, one, other);
        count(round, one, from, -1);
        count(round, other, to, -1);
        int chair = chairOf[round][one];
        put(round, one, to, chairOf[round][other]);
        put(round, other, from, chair);
        count(round, one, to, 1);
        count(round, other, from, 1);
        traits.exchange(round, one, from, other, to);
    }

    private void put(int round, int unit, int table, int chair) {
        chairs[round][table][chair] = unit;
        tableOf[round][unit] = table;
        chairOf[round][unit] = chair;
    }

    private void count(int round, int unit, int table, int sign) {
        if (isMember[unit]) {
            for (int other : chairs[round][table]) {
                if (other != unit && isMember[other]) {
                    met[unit][other] += (byte) sign;
                    met[other][unit] += (byte) sign;
                }
            }
        }
    }
}
