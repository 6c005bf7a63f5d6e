package org.folkmoot.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.evidence.disclosure.PeopleTable;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.lucene.Axis.CrossTable;
import org.junit.jupiter.api.Test;

/** In which order themes and services stand beside each other. */
class CountsTableTest {

    /** How many people spoke of each service, each under one theme of its own name; the last row and column are for nobody’s. */
    private static CountsTable<String, String> counted(Detail detail, Map<String, Integer> people) {
        List<String> names = List.copyOf(new TreeMap<>(people).keySet());
        int size = names.size();
        int[][] cells = new int[size + 1][size + 1];
        int[] totals = new int[size + 1];
        IntStream.range(0, size).forEach(i -> {
            cells[i][i] = people.get(names.get(i));
            totals[i] = cells[i][i];
        });
        PeopleTable table =
                new PeopleTable(cells, totals, totals, IntStream.of(totals).sum());
        return CountsTable.of(
                new CrossTable<>(names, names, table, 0),
                detail,
                name -> Optional.of(name).filter(each -> !each.startsWith("?")),
                Comparator.naturalOrder(),
                name -> Optional.of(name).filter(each -> !each.startsWith("?")),
                Comparator.naturalOrder());
    }

    private static List<String> rows(CountsTable<String, String> table) {
        return table.rows().stream().map(CountsTable.Row::head).toList();
    }

    @Test
    void the_columns_and_rows_that_most_people_spoke_of_come_first_for_whoever_looks() {
        Map<String, Integer> people = Map.of("Beds", 20, "Dentists", 61, "Ambulances", 34, "Wards", 128, "Clinics", 45);
        for (Detail detail : Detail.values()) {
            CountsTable<String, String> table = counted(detail, people);

            assertThat(table.columns())
                    .as("columns, %s", detail)
                    .containsExactly("Wards", "Dentists", "Clinics", "Ambulances", "Beds");
            assertThat(rows(table)).as("rows, %s", detail).isEqualTo(table.columns());
        }
    }

    @Test
    void cells_and_totals_stand_under_the_columns_they_belong_to() {
        CountsTable<String, String> table = counted(Detail.ALL, Map.of("Beds", 20, "Wards", 128, "Clinics", 45));

        assertThat(table.columnTotals()).containsExactly(Shown.exactly(128), Shown.exactly(45), Shown.exactly(20));
        for (int at = 0; at < 3; at++) {
            List<Shown> cells = new ArrayList<>(table.rows().get(at).cells());
            assertThat(cells.remove(at)).isEqualTo(table.columnTotals().get(at));
            assertThat(cells).containsOnly(Shown.exactly(0));
        }
    }

    @Test
    void where_counts_are_told_in_fives_the_order_tells_no_more_than_the_numbers_and_equals_stand_by_name() {
        Map<String, Integer> people =
                Map.of("Wards", 14, "Clinics", 12, "Beds", 13, "Dentists", 15, "Zoos", 9, "Halls", 1);

        assertThat(counted(Detail.PUBLIC, people).columns())
                .containsExactly("Dentists", "Beds", "Clinics", "Wards", "Halls", "Zoos");
        assertThat(counted(Detail.ALL, people).columns())
                .containsExactly("Dentists", "Wards", "Beds", "Clinics", "Zoos", "Halls");
    }

    @Test
    void what_has_no_name_any_more_stands_nowhere_and_is_still_in_the_total() {
        CountsTable<String, String> table = counted(Detail.ALL, Map.of("Beds", 20, "?", 128));

        assertThat(table.columns()).containsExactly("Beds");
        assertThat(rows(table)).containsExactly("Beds");
        assertThat(table.total()).isEqualTo(Shown.exactly(148));
    }
}
