package org.folkmoot.seating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Finds a table for each person of one round so that all its rules hold, or shows that there is no way: backtracking over the blocks that are
 * bound, the one with fewest tables left first (Brélaz, “New methods to color the vertices of a graph”, CACM 1979), then the free people into
 * the seats that remain. Whoever has a table to keep keeps it where that is possible.
 */
final class FirstSeating {

    /** What came of it. */
    enum Outcome {
        FOUND,
        /** There is none: every way was tried, or counting shows it. */
        NONE,
        GAVE_UP
    }

    private static final int TRIES = 6;
    private static final int STEPS_A_TRY = 12_000;

    private final RoundRules rules;
    private final int[] home;
    private final SplitMix random;
    private final int[] bound;
    private final int[] free;
    private final int[] kind;
    private final int[] used;
    /** For each bound block, how many of those it must avoid sit at a table. */
    private final int[][] avoided;

    private final int[] tableOfBlock;
    private int unplaced;
    private int steps;

    /** @param home the table that each person would keep; -1 for none */
    FirstSeating(RoundRules rules, int[] home, SplitMix random) {
        this.rules = rules;
        this.home = home;
        this.random = random;
        int all = rules.blocks.length;
        bound = IntStream.range(0, all).filter(rules::isBound).toArray();
        free = IntStream.range(0, all).filter(block -> !rules.isBound(block)).toArray();
        used = new int[rules.sizes.most().length];
        kind = kinds();
        avoided = new int[all][];
        Arrays.fill(avoided, RoundRules.NOBODY);
        tableOfBlock = new int[all];
    }

    Outcome find() {
        if (rules.isContradictory() || countingForbidsIt()) {
            return Outcome.NONE;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Arrays.fill(tableOfBlock, -1);
            Arrays.fill(used, 0);
            for (int block : bound) {
                avoided[block] = new int[used.length];
            }
            random.shuffle(bound);
            unplaced =
                    Arrays.stream(rules.blocks).mapToInt(block -> block.length).sum();
            steps = STEPS_A_TRY + bound.length;
            if (placeBound(0)) {
                placeFree();
                return Outcome.FOUND;
            }
            if (steps > 0) {
                return Outcome.NONE;
            }
        }
        return Outcome.GAVE_UP;
    }

    /** The table of each person after one was found; -1 for who is not there. */
    int[] tables() {
        return Arrays.stream(rules.blockOf)
                .map(block -> block < 0 ? -1 : tableOfBlock[block])
                .toArray();
    }

    /** More people than seats at the only tables they may use, or more large blocks than fit beside each other. */
    private boolean countingForbidsIt() {
        int people = Arrays.stream(rules.blocks).mapToInt(block -> block.length).sum();
        TableSizes sizes = rules.sizes;
        if (people > Arrays.stream(sizes.most()).sum()
                || people < Arrays.stream(sizes.least()).sum()) {
            return true;
        }
        for (int block : bound) {
            if (rules.isRestricted(block) && rules.isCrowded(block)) {
                return true;
            }
            int size = rules.blocks[block].length;
            long asLarge = Arrays.stream(bound)
                    .filter(other -> rules.blocks[other].length >= size)
                    .count();
            int room =
                    Arrays.stream(rules.sizes.most()).map(seats -> seats / size).sum();
            if (size > 1 && asLarge > room) {
                return true;
            }
        }
        return false;
    }

    /** Tables of a kind are alike for every block, so of several that are still empty one need be tried. */
    private int[] kinds() {
        int[] kinds = new int[used.length];
        for (int table = 0; table < kinds.length; table++) {
            kinds[table] = table;
            for (int other = table - 1; other >= 0; other--) {
                if (isAlike(table, other)) {
                    kinds[table] = kinds[other];
                    break;
                }
            }
        }
        return kinds;
    }

    private boolean isAlike(int table, int other) {
        TableSizes sizes = rules.sizes;
        return sizes.least()[table] == sizes.least()[other]
                && sizes.most()[table] == sizes.most()[other]
                && Arrays.stream(bound).allMatch(block -> rules.mayUse(block, table) == rules.mayUse(block, other));
    }

    private boolean placeBound(int placed) {
        if (placed == bound.length) {
            return true;
        }
        int block = mostBound();
        BitSet triedEmpty = new BitSet();
        for (int table : inOrder(block)) {
            boolean isKnown = used[table] == 0 && triedEmpty.get(kind[table]);
            if (fits(block, table) && !isKnown) {
                if (used[table] == 0) {
                    triedEmpty.set(kind[table]);
                }
                if (--steps <= 0) {
                    return false;
                }
                put(block, table, 1);
                tableOfBlock[block] = table;
                if (lacking() <= unplaced && placeBound(placed + 1)) {
                    return true;
                }
                tableOfBlock[block] = -1;
                put(block, table, -1);
            }
        }
        return false;
    }

    private int mostBound() {
        int chosen = -1;
        int fewest = Integer.MAX_VALUE;
        for (int block : bound) {
            if (tableOfBlock[block] < 0) {
                int open = 0;
                for (int table = 0; table < used.length && open <= fewest; table++) {
                    open += fits(block, table) ? 1 : 0;
                }
                boolean isLarger = chosen >= 0 && rules.blocks[block].length > rules.blocks[chosen].length;
                if (open < fewest || (open == fewest && isLarger)) {
                    chosen = block;
                    fewest = open;
                }
            }
        }
        return chosen;
    }

    private boolean fits(int block, int table) {
        return rules.mayUse(block, table)
                && avoided[block][table] == 0
                && used[table] + rules.blocks[block].length <= rules.sizes.most()[table];
    }

    private int[] inOrder(int block) {
        int[] tables = IntStream.range(0, used.length).toArray();
        random.shuffle(tables);
        for (int person : rules.blocks[block]) {
            for (int at = 0; at < tables.length; at++) {
                if (tables[at] == home[person]) {
                    tables[at] = tables[0];
                    tables[0] = home[person];
                }
            }
        }
        return tables;
    }

    private void put(int block, int table, int sign) {
        used[table] += sign * rules.blocks[block].length;
        unplaced -= sign * rules.blocks[block].length;
        for (int person : rules.blocks[block]) {
            for (int other : rules.apart[person]) {
                avoided[rules.blockOf[other]][table] += sign;
            }
        }
    }

    /** How many are still needed for each table to have its fewest. */
    private int lacking() {
        int lacking = 0;
        for (int table = 0; table < used.length; table++) {
            lacking += Math.max(0, rules.sizes.least()[table] - used[table]);
        }
        return lacking;
    }

    private void placeFree() {
        random.shuffle(free);
        for (int block : free) {
            int kept = home[rules.blocks[block][0]];
            if (kept >= 0 && used[kept] < rules.sizes.most()[kept]) {
                seat(block, kept);
            }
        }
        for (int block : free) {
            if (tableOfBlock[block] < 0) {
                seat(block, emptiest());
            }
        }
        for (int block : free) {
            int from = tableOfBlock[block];
            int to = emptiest();
            if (used[to] < rules.sizes.least()[to] && used[from] > rules.sizes.least()[from]) {
                used[from]--;
                seat(block, to);
            }
        }
    }

    private void seat(int block, int table) {
        tableOfBlock[block] = table;
        used[table]++;
    }

    /** The table that lacks most for its fewest people, or else has the most room; among equals, any. */
    private int emptiest() {
        int start = random.below(used.length);
        int chosen = start;
        for (int at = 1; at < used.length; at++) {
            int table = (start + at) % used.length;
            if (urgency(table) > urgency(chosen)) {
                chosen = table;
            }
        }
        return chosen;
    }

    private int urgency(int table) {
        int lacks = rules.sizes.least()[table] - used[table];
        int room = rules.sizes.most()[table] - used[table];
        return lacks > 0 ? 1000 + lacks : Math.min(room, 999);
    }
}
