package org.folkmoot.evidence.lucene;

import java.util.List;
import org.folkmoot.evidence.disclosure.PeopleTable;

/**
 * People counted along two axes.
 *
 * @param rows the values that anybody has, in no particular order
 * @param people counts in the order of rows and columns, and one more row and column for those who have no value
 * @param comments how many comments there are in all
 */
public record Cross<R, C>(List<R> rows, List<C> columns, PeopleTable people, int comments) {

    public Cross {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
