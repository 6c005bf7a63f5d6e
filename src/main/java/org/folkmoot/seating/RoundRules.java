package org.folkmoot.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The constraints of one round with numbers in place of names. People who are kept together are one block; whoever is free is a block alone.
 */
final class RoundRules {

    static final int[] NOBODY = {};

    final TableSizes sizes;
    /** The block of each person; -1 of who is not there. */
    final int[] blockOf;

    final int[][] blocks;
    /** Those whom each person may not sit with. */
    final int[][] apart;
    /** The tables of each block; empty of those that may sit at any. */
    private final BitSet[] allowed;

    private final boolean isContradictory;

    /** @param round from 1 */
    RoundRules(Roster roster, List<SeatingConstraint> constraints, int round, TableSizes sizes) {
        this.sizes = sizes;
        int[] leader = leaders(roster, constraints, round);
        blockOf = new int[leader.length];
        blocks = blocks(leader, blockOf);
        apart = apart(roster, constraints, round);
        allowed = new BitSet[blocks.length];
        Arrays.setAll(allowed, _ -> new BitSet());
        isContradictory = restrict(roster, constraints, round) || isTornApart();
    }

    /** Whether it is plain at once that nobody can seat them: a block with no table, or with two who are to be apart. */
    boolean isContradictory() {
        return isContradictory;
    }

    boolean mayUse(int block, int table) {
        return allowed[block].isEmpty() || allowed[block].get(table);
    }

    boolean isRestricted(int block) {
        return !allowed[block].isEmpty();
    }

    /** True of a block whose table another block or the room has a say in. */
    boolean isBound(int block) {
        return blocks[block].length > 1 || isRestricted(block) || apart[blocks[block][0]].length > 0;
    }

    /** The blocks that can sit at no tables but those of the block, and the most who can sit there. */
    boolean isCrowded(int block) {
        int seats = allowed[block].stream().map(table -> sizes.most()[table]).sum();
        int people = 0;
        for (int other = 0; other < blocks.length; other++) {
            if (isRestricted(other) && isWithin(allowed[other], allowed[block])) {
                people += blocks[other].length;
            }
        }
        return people > seats;
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        return inner.stream().allMatch(outer::get);
    }

    private static int[] leaders(Roster roster, List<SeatingConstraint> constraints, int round) {
        int[] leader = new int[roster.people.size()];
        Arrays.setAll(leader, person -> roster.isThere(person, round) ? person : -1);
        for (SeatingConstraint constraint : constraints) {
            if (constraint instanceof SeatingConstraint.KeepTogether together) {
                int[] people = roster.present(together.people(), round);
                for (int at = 1; at < people.length; at++) {
                    int one = leaderOf(leader, people[0]);
                    int other = leaderOf(leader, people[at]);
                    leader[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        return leader;
    }

    private static int leaderOf(int[] leader, int person) {
        int at = person;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    private static int[][] blocks(int[] leader, int[] blockOf) {
        List<List<Integer>> blocks = new ArrayList<>();
        for (int person = 0; person < leader.length; person++) {
            blockOf[person] = -1;
            if (leader[person] == person) {
                blocks.add(new ArrayList<>());
                blockOf[person] = blocks.size() - 1;
            } else if (leader[person] >= 0) {
                blockOf[person] = blockOf[leaderOf(leader, person)];
            }
            if (blockOf[person] >= 0) {
                blocks.get(blockOf[person]).add(person);
            }
        }
        return blocks.stream()
                .map(block -> block.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static int[][] apart(Roster roster, List<SeatingConstraint> constraints, int round) {
        BitSet[] others = new BitSet[roster.people.size()];
        Arrays.setAll(others, _ -> new BitSet());
        for (SeatingConstraint constraint : constraints) {
            if (constraint instanceof SeatingConstraint.KeepApart keep) {
                int[] people = roster.present(keep.people(), round);
                for (int one : people) {
                    Arrays.stream(people).filter(other -> other != one).forEach(others[one]::set);
                }
            }
        }
        return Arrays.stream(others)
                .map(set -> set.isEmpty() ? NOBODY : set.stream().toArray())
                .toArray(int[][]::new);
    }

    /** Narrows the tables of blocks; true if one is left with none. */
    private boolean restrict(Roster roster, List<SeatingConstraint> constraints, int round) {
        boolean isStuck = false;
        for (SeatingConstraint constraint : constraints) {
            BitSet tables = tablesFor(roster, constraint, round);
            int person = roster.person(constraint.people().getFirst());
            if (tables.cardinality() < roster.tables.size() && blockOf[person] >= 0) {
                BitSet own = allowed[blockOf[person]];
                if (own.isEmpty()) {
                    own.or(tables);
                } else {
                    own.and(tables);
                }
                isStuck |= own.isEmpty();
            }
        }
        return isStuck;
    }

    private static BitSet tablesFor(Roster roster, SeatingConstraint constraint, int round) {
        BitSet tables = new BitSet();
        for (int table = 0; table < roster.tables.size(); table++) {
            Table one = roster.tables.get(table);
            tables.set(
                    table,
                    switch (constraint) {
                        case SeatingConstraint.FixedSeat seat ->
                            !seat.rounds().has(round) || one.name().equals(seat.table());
                        case SeatingConstraint.NeedsFeature need ->
                            one.features().contains(need.feature());
                        case SeatingConstraint.KeepApart _, SeatingConstraint.KeepTogether _ -> true;
                    });
        }
        return tables;
    }

    private boolean isTornApart() {
        for (int person = 0; person < apart.length; person++) {
            int block = blockOf[person];
            if (Arrays.stream(apart[person]).anyMatch(other -> blockOf[other] == block)) {
                return true;
            }
        }
        return false;
    }
}
