package org.folkmoot.evidence.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Works out from a shown table what each count can be. What is known of totals of overlapping cells (cell ≤ total ≤ sum of
 * cells) has a greatest solution under any caps, so capping one count and looking whether a solution is left
 * finds its exact bounds.
 */
final class Attacker {

    /** Between which numbers a count lies. */
    record Bounds(int least, int most) {}

    private final int[] least;
    private final int[] most;
    private final List<int[]> lines = new ArrayList<>();
    private final int width;

    /**
     * @param table with its totals as the last row and column
     * @param told what is told of a count
     */
    Attacker(int[][] table, IntFunction<Bounds> told) {
        int rows = table.length - 1;
        int columns = table[0].length - 1;
        width = columns + 1;
        least = new int[(rows + 1) * width];
        most = new int[(rows + 1) * width];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                Bounds bounds = told.apply(table[row][column]);
                least[row * width + column] = bounds.least();
                most[row * width + column] = bounds.most();
            }
        }
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
