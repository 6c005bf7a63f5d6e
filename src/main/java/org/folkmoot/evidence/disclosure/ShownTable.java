package org.folkmoot.evidence.disclosure;

import java.util.List;

/** A {@link PeopleTable} as it may be shown. Lists are in the order of the table. */
public record ShownTable(List<List<Shown>> cells, List<Shown> rowTotals, List<Shown> columnTotals, Shown total) {

    public ShownTable {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    /** The table with every shown count rounded down to a multiple of {@link SmallNumbers#LEAST}. */
    ShownTable inFives() {
        return new ShownTable(
                cells.stream().map(ShownTable::inFives).toList(),
                inFives(rowTotals),
                inFives(columnTotals),
                total.inFives());
    }

    private static List<Shown> inFives(List<Shown> counts) {
        return counts.stream().map(Shown::inFives).toList();
    }
}
