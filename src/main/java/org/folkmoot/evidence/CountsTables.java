package org.folkmoot.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.folkmoot.evidence.disclosure.Detail;
import org.folkmoot.evidence.disclosure.PeopleTable;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.ShownTable;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.evidence.lucene.Cross;

/** Makes tables to show out of counts. What is held is decided on the whole table, however much of it is then shown. */
final class CountsTables {

    private CountsTables() {}

    /**
     * @param rowName the row to show for a value; empty leaves it out
     * @param rowOrder for rows whose totals are not shown; the others come first, the largest first
     */
    static <R, C, R2, C2> CountsTable<R2, C2> of(
            Cross<R, C> cross,
            Detail detail,
            Function<R, Optional<R2>> rowName,
            Comparator<? super R2> rowOrder,
            Function<C, Optional<C2>> columnName,
            Comparator<? super C2> columnOrder) {
        PeopleTable people = cross.people();
        ShownTable shown = SmallNumbers.show(people, detail);
        List<Place<C2>> columns = places(cross.columns(), columnName, shown.columnTotals(), columnOrder);
        List<Place<R2>> rows = places(cross.rows(), rowName, shown.rowTotals(), rowOrder);
        return new CountsTable<>(
                columns.stream().map(Place::value).toList(),
                rows.stream()
                        .map(row -> new CountsTable.Row<>(
                                row.value(),
                                columns.stream()
                                        .map(column ->
                                                shown.cells().get(row.at()).get(column.at()))
                                        .toList(),
                                shown.rowTotals().get(row.at())))
                        .toList(),
                columns.stream()
                        .map(column -> shown.columnTotals().get(column.at()))
                        .toList(),
                shown.total());
    }

    private record Place<V>(V value, int at, Shown total) {

        /** Totals that are not shown must not be told by their order. */
        int size() {
            return total instanceof Shown.Exactly(int people) ? people : 0;
        }
    }

    private static <V, W> List<Place<W>> places(
            List<V> values, Function<V, Optional<W>> name, List<Shown> totals, Comparator<? super W> order) {
        List<Place<W>> places = new ArrayList<>();
        IntStream.range(0, values.size())
                .forEach(i ->
                        name.apply(values.get(i)).ifPresent(named -> places.add(new Place<>(named, i, totals.get(i)))));
        return places.stream()
                .sorted(Comparator.<Place<W>>comparingInt(place -> -place.size())
                        .thenComparing((one, other) -> order.compare(one.value(), other.value())))
                .toList();
    }
}
