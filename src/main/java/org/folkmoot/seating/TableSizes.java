package org.folkmoot.seating;

import java.util.List;

/**
 * How many sit at each table in a round: as many at one as at another, to within one, as far as the seats allow.
 *
 * @param least the fewest at each table
 * @param most the most at each table
 */
record TableSizes(int[] least, int[] most) {

    /** Any number that the seats allow. */
    static final int ANY = Integer.MAX_VALUE;

    /** @param slack by how many a table may have fewer or more than its even share */
    static TableSizes of(List<Table> tables, int people, int slack) {
        int level = 0;
        while (level < people && seated(tables, level + 1) <= people) {
            level++;
        }
        int one = seated(tables, level) < people ? 1 : 0;
        int[] least = new int[tables.size()];
        int[] most = new int[tables.size()];
        for (int table = 0; table < least.length; table++) {
            int seats = tables.get(table).seats();
            least[table] = Math.max(0, Math.min(seats, level) - slack);
            most[table] = (int) Math.min(seats, (long) level + one + slack);
        }
        return new TableSizes(least, most);
    }

    /** How many sit if each table takes so many or all it can. */
    static int seated(List<Table> tables, int each) {
        return tables.stream().mapToInt(table -> Math.min(table.seats(), each)).sum();
    }
}
