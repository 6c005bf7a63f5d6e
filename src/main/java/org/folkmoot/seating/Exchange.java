package org.folkmoot.seating;

/** A change of places that breaks no rule: a block of people with as many at another table. Chosen at random, one after another. */
final class Exchange {

    private final Seats seats;
    private final SplitMix random;
    /** By round and unit: alone, and no rule says where or with whom. */
    private final boolean[][] isFree;

    private final int[] leaving;

    private final int[] coming;
    private int size;
    private int round;

    Exchange(Seats seats, SplitMix random) {
        this.seats = seats;
        this.random = random;
        int widest = 0;
        isFree = new boolean[seats.rules.length][seats.people];
        for (int at = 0; at < seats.rules.length; at++) {
            RoundRules rules = seats.rules[at];
            for (int person = 0; person < seats.people; person++) {
                int block = rules.blockOf[person];
                isFree[at][person] = block >= 0 && !rules.isBound(block);
            }
            for (int most : rules.sizes.most()) {
                widest = Math.max(widest, most);
            }
        }
        leaving = new int[widest];
        coming = new int[widest];
    }

    /** Looks for one in the round, from 0; false if chance led to none. */
    boolean choose(int in) {
        round = in;
        int[][] tables = seats.chairs[in];
        int from = random.below(tables.length);
        int to = random.below(tables.length - 1);
        to += to >= from ? 1 : 0;
        if (tables[from].length == 0 || tables[to].length == 0) {
            return false;
        }
        int one = tables[from][random.below(tables[from].length)];
        int other = tables[to][random.below(tables[to].length)];
        leaving[0] = one;
        coming[0] = other;
        size = 1;
        if (isFree(one) && isFree(other)) {
            return true;
        }
        if (sizeOf(one) >= sizeOf(other)) {
            size = block(one, leaving, 0);
            return fill(coming, tables[to], other) && isAllowed(from, to);
        }
        size = block(other, coming, 0);
        return fill(leaving, tables[from], one) && isAllowed(from, to);
    }

    /** What it would cost more. The exchange is made; {@link #undo} takes it back. */
    long make() {
        long change = 0;
        for (int at = 0; at < size; at++) {
            change += seats.change(round, leaving[at], coming[at]);
            seats.exchange(round, leaving[at], coming[at]);
        }
        return change;
    }

    void undo() {
        for (int at = size - 1; at >= 0; at--) {
            seats.exchange(round, coming[at], leaving[at]);
        }
    }

    boolean isOfTwo() {
        return size == 1;
    }

    /** What an exchange of two would cost more. */
    long change() {
        return seats.change(round, leaving[0], coming[0]);
    }

    private boolean isFree(int unit) {
        return unit < seats.people && isFree[round][unit];
    }

    private int sizeOf(int unit) {
        return unit < seats.people ? seats.rules[round].blocks[seats.rules[round].blockOf[unit]].length : 1;
    }

    private int block(int unit, int[] into, int at) {
        if (unit >= seats.people) {
            into[at] = unit;
            return at + 1;
        }
        int end = at;
        for (int person : seats.rules[round].blocks[seats.rules[round].blockOf[unit]]) {
            into[end++] = person;
        }
        return end;
    }

    /** As many as leave, in whole blocks, from the one on round the table; false if they don't come out even. */
    private boolean fill(int[] into, int[] table, int first) {
        int start = 0;
        while (table[start] != first) {
            start++;
        }
        int end = 0;
        for (int step = 0; step < table.length && end < size; step++) {
            int unit = table[(start + step) % table.length];
            if (!contains(into, end, unit) && end + sizeOf(unit) <= size) {
                end = block(unit, into, end);
            }
        }
        return end == size;
    }

    private static boolean contains(int[] units, int end, int unit) {
        for (int at = 0; at < end; at++) {
            if (units[at] == unit) {
                return true;
            }
        }
        return false;
    }

    private boolean isAllowed(int from, int to) {
        return maySit(leaving, to, coming)
                && maySit(coming, from, leaving)
                && isFull(from, leaving, coming)
                && isFull(to, coming, leaving);
    }

    private boolean maySit(int[] units, int table, int[] whoLeave) {
        RoundRules rules = seats.rules[round];
        for (int at = 0; at < size; at++) {
            if (units[at] < seats.people) {
                if (!rules.mayUse(rules.blockOf[units[at]], table)) {
                    return false;
                }
                for (int other : rules.apart[units[at]]) {
                    if (seats.tableOf(round, other) == table && !contains(whoLeave, size, other)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether the table still has its fewest people when some leave and others come. */
    private boolean isFull(int table, int[] leave, int[] come) {
        int change = empty(come, size) - empty(leave, size);
        TableSizes sizes = seats.rules[round].sizes;
        int[] there = seats.chairs[round][table];
        return change <= 0 || empty(there, there.length) + change <= sizes.most()[table] - sizes.least()[table];
    }

    private int empty(int[] units, int end) {
        int empty = 0;
        for (int at = 0; at < end; at++) {
            empty += units[at] >= seats.people ? 1 : 0;
        }
        return empty;
    }
}
