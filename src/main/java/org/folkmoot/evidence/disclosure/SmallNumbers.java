package org.folkmoot.evidence.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps counts of 1 to 4 people from being read in a table or worked out from its totals.
 *
 * <p><b>First</b>, every count of 1 to 4 is shown as {@code few}. A 0 is shown: that nobody said something is
 * about nobody. The threshold is the usual one of the NHS and of local government for counts of people.
 *
 * <p><b>Second</b>, counts beside a few are {@code held}. As totals count each person once, a total T lies between the largest
 * and the sum of its cells, so a reader learns of a few f: f ≥ T − (the most that the other cells can be). A line is safe
 * if its cells other than the few could make up the total alone: Σ shown + Σ most(held) ≥ T. What is most
 * for a held count follows from the totals that are shown above it. While a line is not safe its last shown count
 * of 5 or more is held, and when there is none left its total. Rows, columns and the line of the totals
 * themselves are treated alike, until all are safe.
 *
 * <p>Why not hold only when f could be pinned down: the rule is open source, so a reader knows it, and may learn from the
 * very fact that something was held (the “minimality attack”, Wong and others, VLDB 2007). That a line was not safe says here
 * only that its few are somebody, which the word few says already; and which count is held depends on its place in the
 * table, not on its size. The method is cell suppression with complementary suppressions (Cox, JASA 1980;
 * Hundepool and others, Statistical Disclosure Control, 2012, chapter 4), for totals of overlapping cells.
 *
 * <p><b>Third</b>, each table is safe in itself, but two of them can be subtracted: a count held on one page may be shown on
 * another. Who sees counts and no words is therefore told them in fives ({@link Detail#IN_FIVES}): of a count rounded down to
 * 5k and the same count with a few more, which is rounded down to 5k or 5k + 5, every few from 1 to 4 stays possible.
 */
public final class SmallNumbers {

    /** The least number of people that is shown. */
    public static final int LEAST = 5;

    private SmallNumbers() {}

    /** The table as exactly as a viewer is told counts. */
    public static ShownTable show(PeopleTable table, Detail detail) {
        return switch (detail) {
            case ALL -> reveal(table);
            case WITHOUT_FEW -> protect(table);
            case IN_FIVES -> protect(table).inFives();
        };
    }

    /** The table for viewers who may not see small numbers. */
    public static ShownTable protect(PeopleTable table) {
        return shown(table, new Grid(table).protect());
    }

    /** The table for viewers who may see all. */
    public static ShownTable reveal(PeopleTable table) {
        return shown(table, new Grid(table));
    }

    private static ShownTable shown(PeopleTable table, Grid grid) {
        int rows = table.rowTotals().length;
        int columns = table.columnTotals().length;
        return new ShownTable(
                IntStream.range(0, rows)
                        .mapToObj(row -> IntStream.range(0, columns)
                                .mapToObj(column -> grid.shown(row, column))
                                .toList())
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(row -> grid.shown(row, columns))
                        .toList(),
                IntStream.range(0, columns)
                        .mapToObj(column -> grid.shown(rows, column))
                        .toList(),
                grid.shown(rows, columns));
    }

    /**
     * One line of counts whose total stands beside it, as in a list of choices. The total is kept: where that
     * leaves nothing to hold, no count of the line is said.
     *
     * @param cells counts that cover everyone in the total
     */
    public static ShownLine protectLine(int[] cells, int total) {
        PeopleTable.check(total, cells);
        Lines lines = new Lines(values(cells, total));
        lines.line(cells.length, IntStream.range(0, cells.length).toArray());
        lines.hideFew();
        lines.secure();
        boolean isTotalHeld = lines.shown(cells.length) instanceof Shown.Held;
        List<Shown> shown = new ArrayList<>();
        for (int cell = 0; cell < cells.length; cell++) {
            Shown one = lines.shown(cell);
            shown.add(isTotalHeld && one.isSomebody() ? new Shown.Unsaid() : one);
        }
        return new ShownLine(shown, isTotalHeld ? new Shown.Exactly(total) : lines.shown(cells.length));
    }

    /** The line for viewers who may see all. */
    public static ShownLine revealLine(int[] cells, int total) {
        return new ShownLine(Arrays.stream(cells).mapToObj(Shown::exactly).toList(), Shown.exactly(total));
    }

    private static int[] values(int[] cells, int total) {
        int[] values = Arrays.copyOf(cells, cells.length + 1);
        values[cells.length] = total;
        return values;
    }

    /** A table as lines: its rows and columns with their totals, and the totals with the total of all. */
    private static final class Grid {

        private final int width;
        private final Lines lines;

        Grid(PeopleTable table) {
            int[][] cells = table.cells();
            int[] rows = table.rowTotals();
            int[] columns = table.columnTotals();
            int height = rows.length + 1;
            width = columns.length + 1;
            int[] values = new int[height * width];
            for (int row = 0; row < rows.length; row++) {
                System.arraycopy(cells[row], 0, values, row * width, columns.length);
                values[row * width + columns.length] = rows[row];
            }
            System.arraycopy(columns, 0, values, rows.length * width, columns.length);
            values[values.length - 1] = table.total();
            lines = new Lines(values);
            for (int row = 0; row < height; row++) {
                int start = row * width;
                lines.line(
                        start + columns.length,
                        IntStream.range(start, start + columns.length).toArray());
            }
            for (int column = 0; column < width; column++) {
                int top = column;
                lines.line(
                        rows.length * width + column,
                        IntStream.range(0, rows.length)
                                .map(row -> row * width + top)
                                .toArray());
            }
        }

        Grid protect() {
            lines.hideFew();
            lines.secure();
            return this;
        }

        Shown shown(int row, int column) {
            return lines.shown(row * width + column);
        }
    }
}
