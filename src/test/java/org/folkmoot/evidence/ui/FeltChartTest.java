package org.folkmoot.evidence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.platform.ui.Screen;
import org.junit.jupiter.api.Test;

/** The two lines of how it felt, quarter by quarter. */
class FeltChartTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** The height of a name, in parts of the plot's: 0.875rem at a line height of 1.2, of 11.5rem. */
    private static final double NAME_HEIGHT = 100 * 0.875 * 1.2 / 11.5;

    /** A quarter of the table; it is left out if nobody is in it. */
    private record Quarter(int letDown, int mixed, int lookedAfter) {}

    private static Quarter asked(int letDown, int lookedAfter) {
        return new Quarter(letDown, 30, lookedAfter);
    }

    private static CountsTable<LocalDate, FeltGroup> table(Detail detail, Quarter... quarters) {
        List<CountsTable.Row<LocalDate>> rows = new ArrayList<>();
        IntStream.range(0, quarters.length)
                .filter(i -> quarters[i] != null)
                .forEach(i -> rows.add(new CountsTable.Row<>(
                        FIRST.plusMonths(3L * i),
                        Stream.of(quarters[i].letDown(), quarters[i].mixed(), quarters[i].lookedAfter())
                                .map(people -> SmallNumbers.shown(people, detail))
                                .toList(),
                        Shown.exactly(0))));
        return new CountsTable<>(List.of(FeltGroup.values()), rows, List.of(), Shown.exactly(0), detail);
    }

    private static FeltChart chart(Quarter... quarters) {
        return new FeltChart(table(Detail.PUBLIC, quarters), LocalDate::toString);
    }

    /** Where the marks of these classes stand, from the left, in parts of the width. */
    private static List<Double> lefts(FeltChart chart, String... classes) {
        return marks(chart, classes).map(mark -> part(mark, "left")).toList();
    }

    private static Stream<Element> marks(FeltChart chart, String... classes) {
        return Screen.within(chart.getElement())
                .filter(element ->
                        !element.isTextNode() && element.getClassList().containsAll(Arrays.asList(classes)));
    }

    private static double part(Element mark, String side) {
        return Double.parseDouble(mark.getStyle().get(side).replace("%", ""));
    }

    @Test
    void each_quarter_has_a_dot_on_both_lines_and_the_line_runs_from_dot_to_dot() {
        FeltChart chart = chart(asked(20, 40), asked(25, 45), asked(30, 50));

        for (String line : List.of("s1", "s2")) {
            assertThat(lefts(chart, "dot", line)).containsExactly(0.0, 50.0, 100.0);
            assertThat(lefts(chart, "segment", line)).containsExactly(0.0, 50.0);
        }
        assertThat(marks(chart, "few")).isEmpty();
    }

    @Test
    void a_quarter_in_which_nobody_was_asked_is_a_gap() {
        Quarter nobody = new Quarter(0, 0, 0);
        for (Quarter gap : Arrays.asList(nobody, null)) {
            FeltChart chart = chart(asked(20, 40), asked(25, 45), gap, asked(30, 50), asked(35, 55));

            for (String line : List.of("s1", "s2")) {
                assertThat(lefts(chart, "dot", line)).as("dots").containsExactly(0.0, 25.0, 75.0, 100.0);
                assertThat(lefts(chart, "segment", line)).as("line").containsExactly(0.0, 75.0);
            }
        }
    }

    @Test
    void a_quarter_in_which_nobody_who_was_asked_felt_so_is_a_nought_and_no_gap() {
        FeltChart chart = chart(asked(20, 40), asked(0, 40), asked(20, 40));

        assertThat(marks(chart, "dot", "s1").map(dot -> part(dot, "bottom")))
                .element(1)
                .isEqualTo(0.0);
        assertThat(lefts(chart, "segment", "s1")).containsExactly(0.0, 50.0);
    }

    @Test
    void a_few_are_a_hollow_mark_below_the_least_number_told_and_no_line_leads_there() {
        FeltChart chart = chart(asked(20, 40), asked(3, 40), asked(20, 40), asked(10, 40));

        assertThat(lefts(chart, "dot", "few", "s1")).hasSize(1);
        assertThat(marks(chart, "few", "s2")).isEmpty();
        assertThat(lefts(chart, "segment", "s1")).containsExactly(66.67);
        assertThat(lefts(chart, "segment", "s2")).hasSize(3);
        double least = part(marks(chart, "dot", "s1").toList().getLast(), "bottom");
        assertThat(marks(chart, "few").map(few -> part(few, "bottom")))
                .allMatch(height -> height > 0 && height < least);
    }

    @Test
    void the_names_at_the_ends_do_not_cover_each_other_and_stand_in_the_order_of_the_lines() {
        for (int letDown = 10; letDown <= 60; letDown += 5) {
            FeltChart chart = chart(asked(20, 40), asked(letDown, 35));
            double first = part(marks(chart, "end", "s1").findFirst().orElseThrow(), "bottom");
            double second = part(marks(chart, "end", "s2").findFirst().orElseThrow(), "bottom");

            assertThat(Math.abs(first - second)).as("%s and 35", letDown).isGreaterThan(NAME_HEIGHT);
            if (letDown != 35) {
                assertThat(first > second).as("%s and 35", letDown).isEqualTo(letDown > 35);
            }
        }
    }

    @Test
    void a_name_stands_where_its_line_ends_when_the_other_is_far_away() {
        FeltChart chart = chart(asked(20, 40), asked(10, 40));

        for (String line : List.of("s1", "s2")) {
            assertThat(marks(chart, "end", line).map(name -> part(name, "bottom")))
                    .containsExactly(part(marks(chart, "dot", line).toList().getLast(), "bottom"));
        }
    }

    @Test
    void there_are_no_lines_where_no_two_numbers_beside_each_other_are_told() {
        assertThat(FeltChart.hasLines(table(Detail.PUBLIC, asked(20, 40), null, asked(20, 40))))
                .isFalse();
        assertThat(FeltChart.hasLines(table(Detail.PUBLIC, asked(3, 4), asked(5, 9))))
                .isFalse();
        assertThat(FeltChart.hasLines(table(Detail.ALL, asked(3, 4), asked(5, 9))))
                .isTrue();
        assertThat(FeltChart.hasLines(table(Detail.PUBLIC, asked(3, 40), asked(5, 40))))
                .isTrue();
    }
}
