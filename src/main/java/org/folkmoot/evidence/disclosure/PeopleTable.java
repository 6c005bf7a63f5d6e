package org.folkmoot.evidence.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * People counted in two ways at once, with totals that count each person once. As one person can stand in several
 * cells, a total is at least its largest cell and at most the sum of its cells.
 *
 * <p>Every person of a total stands in a cell of its line: where some have no row or column, the caller
 * counts them in one of their own, which need not be shown.
 */
public record PeopleTable(int[][] cells, int[] rowTotals, int[] columnTotals, int total) {

    /** @throws IllegalArgumentException if a total is out of the bounds that its cells leave it */
    public PeopleTable {
        cells = Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
        rowTotals = rowTotals.clone();
        columnTotals = columnTotals.clone();
        for (int row = 0; row < rowTotals.length; row++) {
            check(rowTotals[row], cells[row]);
        }
        int[][] byColumn = transposed(cells, columnTotals.length);
        for (int column = 0; column < columnTotals.length; column++) {
            check(columnTotals[column], byColumn[column]);
        }
        check(total, rowTotals);
        check(total, columnTotals);
    }

    @Override
    public int[][] cells() {
        return Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
    }

    @Override
    public int[] rowTotals() {
        return rowTotals.clone();
    }

    @Override
    public int[] columnTotals() {
        return columnTotals.clone();
    }

    private static int[][] transposed(int[][] cells, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        Arrays.stream(cells).mapToInt(row -> row[column]).toArray())
                .toArray(int[][]::new);
    }

    static void check(int total, int[] cells) {
        int largest = Arrays.stream(cells).max().orElse(0);
        int sum = Arrays.stream(cells).sum();
        if (total < largest || total > sum || Arrays.stream(cells).anyMatch(cell -> cell < 0)) {
            throw new IllegalArgumentException(
                    "A total of " + total + " can't count each person once in " + Arrays.toString(cells));
        }
    }
}
