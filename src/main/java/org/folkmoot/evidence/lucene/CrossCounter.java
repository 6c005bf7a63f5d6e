package org.folkmoot.evidence.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.folkmoot.evidence.disclosure.PeopleTable;
import org.folkmoot.evidence.lucene.Axis.CrossTable;
import org.folkmoot.evidence.lucene.Filter.CompiledFilter;
import org.folkmoot.evidence.lucene.PeopleCounter.Recurring;

/** Counts people along two axes, with totals that count each once. */
final class CrossCounter<R, C> implements Collector {

    /** No comment has as many themes or services. */
    static final int MOST_VALUES = 256;

    private final CountingSearcher searcher;
    private final Axis<R> rowAxis;
    private final Axis<C> columnAxis;
    private final CompiledFilter narrowed;
    private final int rows;
    private final int columns;
    private final PeopleCounter cells;
    private final PeopleCounter rowTotals;
    private final PeopleCounter columnTotals;
    private final PeopleCounter total = new PeopleCounter(1);
    private final Recurring recurring;
    private final int[] rowNumbers = new int[MOST_VALUES];
    private final int[] columnNumbers = new int[MOST_VALUES];

    private CrossCounter(CountingSearcher searcher, Filter narrowing, Axis<R> rowAxis, Axis<C> columnAxis) {
        this.searcher = searcher;
        this.recurring = new Recurring(searcher);
        this.rowAxis = rowAxis;
        this.columnAxis = columnAxis;
        this.narrowed = new CompiledFilter(narrowing, searcher.dictionaries());
        this.rows = rowAxis.size(searcher.dictionaries());
        this.columns = columnAxis.size(searcher.dictionaries());
        this.cells = new PeopleCounter((rows + 1) * (columns + 1));
        this.rowTotals = new PeopleCounter(rows + 1);
        this.columnTotals = new PeopleCounter(columns + 1);
    }

    static <R, C> CrossTable<R, C> count(
            CountingSearcher searcher, ViewerFilter viewer, Filter narrowing, Axis<R> rows, Axis<C> columns)
            throws IOException {
        CrossCounter<R, C> counter = new CrossCounter<>(searcher, narrowing, rows, columns);
        searcher.collect(viewer.over(MatchAllDocsQuery.INSTANCE), counter);
        return counter.cross();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        DocValuesCache segment = searcher.columns(context.ord);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) {
                if (narrowed.failures(segment, document) != 0) {
                    return;
                }
                if (!recurring.takes(context.docBase + document)) {
                    add(segment, document, Recurring.NOBODY_ELSE);
                }
            }
        };
    }

    private void add(DocValuesCache segment, int document, int contributor) {
        int rowCount = orNone(rowAxis.numbers(segment, document, rowNumbers), rowNumbers, rows);
        int columnCount = orNone(columnAxis.numbers(segment, document, columnNumbers), columnNumbers, columns);
        total.add(0, contributor);
        for (int c = 0; c < columnCount; c++) {
            columnTotals.add(columnNumbers[c], contributor);
        }
        for (int r = 0; r < rowCount; r++) {
            rowTotals.add(rowNumbers[r], contributor);
            for (int c = 0; c < columnCount; c++) {
                cells.add(rowNumbers[r] * (columns + 1) + columnNumbers[c], contributor);
            }
        }
    }

    private static int orNone(int count, int[] numbers, int none) {
        if (count == 0) {
            numbers[0] = none;
            return 1;
        }
        return count;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private CrossTable<R, C> cross() {
        recurring.forEach(this::add);
        List<Integer> shownRows = known(rowTotals, rows);
        List<Integer> shownColumns = known(columnTotals, columns);
        int[] allRows = withNone(shownRows, rows);
        int[] allColumns = withNone(shownColumns, columns);
        int[][] people = IntStream.of(allRows)
                .mapToObj(row -> IntStream.of(allColumns)
                        .map(column -> cells.count(row * (columns + 1) + column).people())
                        .toArray())
                .toArray(int[][]::new);
        PeopleTable table = new PeopleTable(
                people,
                IntStream.of(allRows).map(row -> rowTotals.count(row).people()).toArray(),
                IntStream.of(allColumns)
                        .map(column -> columnTotals.count(column).people())
                        .toArray(),
                total.count(0).people());
        Dictionaries dictionaries = searcher.dictionaries();
        return new CrossTable<>(
                shownRows.stream().map(row -> rowAxis.value(row, dictionaries)).toList(),
                shownColumns.stream()
                        .map(column -> columnAxis.value(column, dictionaries))
                        .toList(),
                table,
                total.comments(0));
    }

    /** Numbers of the values that anybody has, the most people first. */
    private static List<Integer> known(PeopleCounter totals, int size) {
        return IntStream.range(0, size)
                .filter(number -> totals.comments(number) > 0)
                .boxed()
                .sorted(Comparator.comparingInt(number -> -totals.count(number).people()))
                .toList();
    }

    private static int[] withNone(List<Integer> numbers, int none) {
        return IntStream.concat(numbers.stream().mapToInt(Integer::intValue), IntStream.of(none))
                .toArray();
    }
}
