package org.folkmoot.evidence.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Works out from a shown table what each count can be. What is known of totals of overlapping cells (cell ≤ total ≤ sum of
 * cells) has a greatest solution under any caps, so capping one count and looking whether a solution is left
 * finds its exact bounds.
 */
final class Attacker {

    private static final int ANY = 1_000_000;

    private final int[] least;
    private final int[] most;
    private final List<int[]> lines = new ArrayList<>();
    private final int width;

    Attacker(ShownTable table) {
        int rows = table.rowTotals().size();
        int columns = table.columnTotals().size();
        width = columns + 1;
        least = new int[(rows + 1) * width];
        most = new int[(rows + 1) * width];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                know(row * width + column, table.cells().get(row).get(column));
            }
            know(row * width + columns, table.rowTotals().get(row));
        }
        for (int column = 0; column < columns; column++) {
            know(rows * width + column, table.columnTotals().get(column));
        }
        know(rows * width + columns, table.total());
        for (int row = 0; row <= rows; row++) {
            int[] line = new int[columns + 1];
            for (int column = 0; column <= columns; column++) {
                line[column] = row * width + column;
            }
            lines.add(line);
        }
        for (int column = 0; column <= columns; column++) {
            int[] line = new int[rows + 1];
            for (int row = 0; row <= rows; row++) {
                line[row] = row * width + column;
            }
            lines.add(line);
        }
    }

    private void know(int i, Shown shown) {
        switch (shown) {
            case Shown.Exactly(int people) -> set(i, people, people);
            case Shown.Few() -> set(i, 1, SmallNumbers.LEAST - 1);
            case Shown.Held() -> set(i, SmallNumbers.LEAST, ANY);
            case Shown.Unsaid() -> set(i, 1, ANY);
        }
    }

    private void set(int i, int from, int to) {
        least[i] = from;
        most[i] = to;
    }

    /** True if the count at the row and column (or total) could be the number for all that is shown. */
    boolean couldBe(int row, int column, int number) {
        int[] capped = most.clone();
        int at = row * width + column;
        capped[at] = Math.min(capped[at], number);
        return solve(capped) && capped[at] == number;
    }

    private boolean solve(int[] upper) {
        boolean isSettled = false;
        while (!isSettled) {
            isSettled = true;
            for (int[] line : lines) {
                int total = line[line.length - 1];
                long sum = 0;
                for (int i = 0; i < line.length - 1; i++) {
                    if (upper[line[i]] > upper[total]) {
                        upper[line[i]] = upper[total];
                        isSettled = false;
                    }
                    sum += upper[line[i]];
                }
                if (upper[total] > sum) {
                    upper[total] = (int) sum;
                    isSettled = false;
                }
            }
        }
        for (int i = 0; i < upper.length; i++) {
            if (upper[i] < least[i]) {
                return false;
            }
        }
        return true;
    }
}
