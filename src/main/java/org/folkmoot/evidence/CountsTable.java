package org.folkmoot.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.evidence.disclosure.Shown;

/**
 * People counted along two axes, as the person at hand may see them. Totals count each person once and cover also those
 * who stand under no row or column shown.
 */
public record CountsTable<R, C>(List<C> columns, List<Row<R>> rows, List<Shown> columnTotals, Shown total) {

    /** One row with its cells in the order of the columns. */
    public record Row<R>(R head, List<Shown> cells, Shown total) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public CountsTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        columnTotals = List.copyOf(columnTotals);
    }

    /** True if some number of it is kept back from the person at hand. */
    public boolean hasHidden() {
        return Stream.concat(
                        rows.stream().flatMap(row -> Stream.concat(row.cells().stream(), Stream.of(row.total()))),
                        Stream.concat(columnTotals.stream(), Stream.of(total)))
                .anyMatch(shown -> !(shown instanceof Shown.Exactly));
    }
}
