package org.folkmoot.testimony.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet counts: the heading is row 1
 * @param width how many columns the heading has
 */
public record CsvRow(long number, List<String> cells, int width) {

    /** The cell, or an empty text where the row is too short. */
    public String cell(int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /** True if something stands beyond the last column: a sign that cells have shifted. */
    public boolean overflows() {
        return cells.size() > width
                && cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
