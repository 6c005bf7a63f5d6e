package org.folkmoot.seating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * The most pairs of members that can meet with so many members at each table. Three counts limit it, and the least of them is the bound:
 *
 * <ol>
 *   <li>all pairs who are there in one round at least and not kept apart;
 *   <li>the meetings, less those of people kept together after their first;
 *   <li>the meetings, less those that must repeat: B members who are at T tables in one round and at U in another are spread over T × U pairs of
 *       tables; those in one cell meet in both rounds, and there are fewest such pairs when the cells are even. A pair who meet m times in R rounds
 *       meet m - 1 times again and are m (m - 1) / 2 such pairs, so that at least 2 / R of these are repeats.
 * </ol>
 */
final class MeetingBound {

    private final int rounds;
    private final int[] tablesOf;
    /** By member: the rounds in which they sit; empty for who is none. */
    private final BitSet[] sits;

    private final BitSet[] together;
    private final BitSet[] apart;
    private int meetings;

    /** @param members by round and table */
    MeetingBound(Roster roster, int[][][] members) {
        rounds = members.length;
        tablesOf = new int[rounds];
        sits = sets(roster.people.size());
        together = sets(roster.people.size());
        apart = sets(roster.people.size());
        for (int round = 0; round < rounds; round++) {
            for (int[] table : members[round]) {
                tablesOf[round] += table.length > 0 ? 1 : 0;
                meetings += table.length * (table.length - 1) / 2;
                for (int person : table) {
                    sits[person].set(round);
                }
            }
        }
        for (SeatingConstraint constraint : roster.request.constraints()) {
            switch (constraint) {
                case SeatingConstraint.KeepApart keep -> mark(roster, keep, apart);
                case SeatingConstraint.KeepTogether keep -> mark(roster, keep, together);
                case SeatingConstraint.FixedSeat _, SeatingConstraint.NeedsFeature _ -> {}
            }
        }
    }

    private static BitSet[] sets(int size) {
        BitSet[] sets = new BitSet[size];
        Arrays.setAll(sets, _ -> new BitSet());
        return sets;
    }

    private static void mark(Roster roster, SeatingConstraint constraint, BitSet[] pairs) {
        int[] people = constraint.people().stream().mapToInt(roster::person).toArray();
        for (int one : people) {
            for (int other : people) {
                pairs[one].set(other);
            }
        }
    }

    int meetings() {
        return meetings;
    }

    boolean areTogether(int one, int other) {
        return together[one].get(other);
    }

    /** The bound. */
    int pairs() {
        return Math.min(possible(), meetings - Math.max(keptTogether(shared -> Math.max(0, shared - 1)), mustRepeat()));
    }

    /** What the meetings of any plan cost at least. */
    long leastCost() {
        return Seats.UNIT * Math.max(keptTogether(shared -> shared * (shared - 1)), 2L * (meetings - pairs()));
    }

    private int possible() {
        int possible = 0;
        for (int one = 0; one < sits.length; one++) {
            for (int other = 0; other < one; other++) {
                possible += sits[one].intersects(sits[other]) && !apart[one].get(other) ? 1 : 0;
            }
        }
        return possible;
    }

    /** Of a number of rounds that two who are kept together spend with each other, summed over all such pairs. */
    private int keptTogether(IntUnaryOperator ofRounds) {
        int sum = 0;
        for (int one = 0; one < sits.length; one++) {
            for (int other = together[one].nextSetBit(0);
                    other >= 0 && other < one;
                    other = together[one].nextSetBit(other + 1)) {
                BitSet both = (BitSet) sits[one].clone();
                both.and(sits[other]);
                sum += ofRounds.applyAsInt(both.cardinality());
            }
        }
        return sum;
    }

    private int mustRepeat() {
        long inBoth = 0;
        for (int round = 0; round < rounds; round++) {
            for (int other = 0; other < round; other++) {
                long both = both(round, other);
                long cells = (long) tablesOf[round] * tablesOf[other];
                if (cells > 0) {
                    long each = both / cells;
                    inBoth += cells * each * (each - 1) / 2 + both % cells * each;
                }
            }
        }
        return rounds == 0 ? 0 : Math.toIntExact(Math.ceilDiv(2 * inBoth, (long) rounds));
    }

    private int both(int round, int other) {
        return (int) Arrays.stream(sits)
                .filter(own -> own.get(round) && own.get(other))
                .count();
    }
}
