package org.folkmoot.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.folkmoot.evidence.disclosure.PeopleTable;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.lucene.Axis.CrossTable;

/**
 * People counted along two axes, as the person at hand may see them. Totals count each person once and cover also those
 * who stand under no row or column shown. Rows and columns stand in the order of people, as far as their number is told.
 *
 * @param detail how exactly all of its counts are told
 */
public record CountsTable<R, C>(
        List<C> columns, List<Row<R>> rows, List<Shown> columnTotals, Shown total, Detail detail) {

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

    /**
     * @param rowName the row to show for a value; empty leaves it out
     * @param rowOrder for rows of which the same number is told; the largest come first
     */
    static <R, C, R2, C2> CountsTable<R2, C2> of(
            CrossTable<R, C> cross,
            Detail detail,
            Function<R, Optional<R2>> rowName,
            Comparator<? super R2> rowOrder,
            Function<C, Optional<C2>> columnName,
            Comparator<? super C2> columnOrder) {
        PeopleTable people = cross.people();
        int[][] cells = people.cells();
        IntFunction<Shown> told = count -> SmallNumbers.shown(count, detail);
        List<Place<C2>> columns = places(cross.columns(), columnName, people.columnTotals(), told, columnOrder);
        List<Place<R2>> rows = places(cross.rows(), rowName, people.rowTotals(), told, rowOrder);
        return new CountsTable<>(
                columns.stream().map(Place::value).toList(),
                rows.stream()
                        .map(row -> new CountsTable.Row<>(
                                row.value(),
                                columns.stream()
                                        .map(column -> told.apply(cells[row.at()][column.at()]))
                                        .toList(),
                                row.total()))
                        .toList(),
                columns.stream().map(Place::total).toList(),
                told.apply(people.total()),
                detail);
    }

    private record Place<V>(V value, int at, Shown total) {}

    private static <V, W> List<Place<W>> places(
            List<V> values,
            Function<V, Optional<W>> name,
            int[] totals,
            IntFunction<Shown> told,
            Comparator<? super W> order) {
        List<Place<W>> places = new ArrayList<>();
        IntStream.range(0, values.size())
                .forEach(i -> name.apply(values.get(i))
                        .ifPresent(named -> places.add(new Place<>(named, i, told.apply(totals[i])))));
        return places.stream()
                .sorted(Comparator.<Place<W>>comparingInt(
                                place -> -place.total().told())
                        .thenComparing((one, other) -> order.compare(one.value(), other.value())))
                .toList();
    }
}
