package org.folkmoot.evidence.disclosure;

import java.util.List;

/** A {@link PeopleTable} as it may be shown. Lists are in the order of the table. */
public record ShownTable(List<List<Shown>> cells, List<Shown> rowTotals, List<Shown> columnTotals, Shown total) {

    public ShownTable {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }
}
