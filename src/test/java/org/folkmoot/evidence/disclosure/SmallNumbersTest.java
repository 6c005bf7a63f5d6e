package org.folkmoot.evidence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    @Test
    void one_to_four_people_are_few_and_nobody_is_nobody() {
        ShownTable shown = SmallNumbers.protect(new PeopleTable(
                new int[][] {{0, 4, 9}, {3, 0, 8}}, new int[] {9, 8}, new int[] {3, 4, 15}, 15));

        assertThat(shown.cells().get(0).get(0)).isEqualTo(Shown.exactly(0));
        assertThat(shown.cells().get(0).get(1)).isEqualTo(new Shown.Few());
        assertThat(shown.cells().get(1).get(0)).isEqualTo(new Shown.Few());
        assertThat(shown.columnTotals().get(0)).isEqualTo(new Shown.Few());
    }

    @Test
    void a_few_that_its_row_would_give_away_is_kept_company() {
        // Nobody stands in two cells, so without a second gap 20 − 9 − 8 would be the 3.
        ShownTable shown = SmallNumbers.protect(new PeopleTable(
                new int[][] {{9, 8, 3}, {11, 12, 10}}, new int[] {20, 33}, new int[] {20, 20, 13}, 53));

        assertThat(shown.cells().getFirst()).containsExactly(Shown.exactly(9), new Shown.Held(), new Shown.Few());
    }

    @Test
    void where_people_overlap_enough_nothing_more_is_held() {
        ShownTable shown = SmallNumbers.protect(
                new PeopleTable(new int[][] {{20, 18, 3}}, new int[] {25}, new int[] {20, 18, 3}, 25));

        assertThat(shown.cells().getFirst()).containsExactly(Shown.exactly(20), Shown.exactly(18), new Shown.Few());
        assertThat(shown.rowTotals()).containsExactly(Shown.exactly(25));
    }

    @Test
    void a_list_where_nothing_can_be_held_says_no_number_but_its_total() {
        ShownLine line = SmallNumbers.protectLine(new int[] {4, 3, 0}, 7);

        assertThat(line.cells()).containsExactly(new Shown.Unsaid(), new Shown.Unsaid(), Shown.exactly(0));
        assertThat(line.total()).isEqualTo(Shown.exactly(7));
    }

    @Test
    void a_total_out_of_bounds_is_no_total() {
        assertThatThrownBy(() -> new PeopleTable(new int[][] {{5}}, new int[] {6}, new int[] {5}, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void two_pages_subtracted_from_each_other_leave_every_few_possible_in_fives(
            @ForAll @IntRange(min = 5, max = 5000) int without, @ForAll @IntRange(min = 1, max = 4) int few) {
        Shown one = Shown.exactly(without).inFives();
        Shown other = Shown.exactly(without + few).inFives();

        assertThat(IntStream.rangeClosed(1, 4)
                        .filter(guess -> IntStream.range(Math.max(5, without - 5), without + 5)
                                .anyMatch(people ->
                                        Shown.exactly(people).inFives().equals(one)
                                                && Shown.exactly(people + guess)
                                                        .inFives()
                                                        .equals(other))))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void in_fives_every_shown_count_is_rounded_down_and_nothing_held_is_shown() {
        PeopleTable table =
                new PeopleTable(new int[][] {{9, 8, 3}, {11, 12, 10}}, new int[] {20, 33}, new int[] {20, 20, 13}, 53);

        ShownTable shown = SmallNumbers.show(table, Detail.IN_FIVES);

        assertThat(shown.cells().getFirst()).containsExactly(Shown.exactly(5), new Shown.Held(), new Shown.Few());
        assertThat(shown.rowTotals()).containsExactly(Shown.exactly(20), Shown.exactly(30));
        assertThat(shown.total()).isEqualTo(Shown.exactly(50));
    }

    @Property(tries = 400)
    void no_hidden_few_can_be_narrowed_within_one_to_four(@ForAll("tables") PeopleTable table) {
        ShownTable shown = SmallNumbers.protect(table);
        Attacker attacker = new Attacker(shown);
        for (int row = 0; row <= table.rowTotals().length; row++) {
            for (int column = 0; column <= table.columnTotals().length; column++) {
                if (at(shown, row, column) instanceof Shown.Few) {
                    for (int number = 1; number < SmallNumbers.LEAST; number++) {
                        assertThat(attacker.couldBe(row, column, number))
                                .as("few at %d,%d can be %d in %s", row, column, number, shown)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Property(tries = 400)
    void everything_shown_is_true_and_the_same_each_time(@ForAll("tables") PeopleTable table) {
        ShownTable shown = SmallNumbers.protect(table);

        assertThat(shown).isEqualTo(SmallNumbers.protect(table));
        for (int row = 0; row <= table.rowTotals().length; row++) {
            for (int column = 0; column <= table.columnTotals().length; column++) {
                int people = at(table, row, column);
                boolean isTrue = switch (at(shown, row, column)) {
                    case Shown.Exactly(int said) -> said == people && (people == 0 || people >= SmallNumbers.LEAST);
                    case Shown.Few() -> people > 0 && people < SmallNumbers.LEAST;
                    case Shown.Held() -> people >= SmallNumbers.LEAST;
                    case Shown.Unsaid() -> false;
                };
                assertThat(isTrue)
                        .as("%d shown as %s", people, at(shown, row, column))
                        .isTrue();
            }
        }
    }

    /** A reader who knows the rule tries every line there could be and keeps those that would be shown the same. */
    @Test
    void knowing_the_rule_narrows_no_few_of_a_line() {
        Map<ShownTable, List<int[]>> alike = new HashMap<>();
        int most = 13;
        for (int a = 0; a <= most; a++) {
            for (int b = 0; b <= most; b++) {
                for (int c = 0; c <= most; c++) {
                    int[] cells = {a, b, c};
                    for (int total = Arrays.stream(cells).max().orElse(0);
                            total <= Math.min(most, a + b + c);
                            total++) {
                        ShownTable shown = SmallNumbers.protect(
                                new PeopleTable(new int[][] {cells}, new int[] {total}, cells, total));
                        alike.computeIfAbsent(shown, _ -> new ArrayList<>()).add(cells);
                    }
                }
            }
        }
        alike.forEach((shown, tables) -> {
            for (int cell = 0; cell < 3; cell++) {
                if (shown.cells().getFirst().get(cell) instanceof Shown.Few) {
                    Set<Integer> possible = new HashSet<>();
                    for (int[] cells : tables) {
                        possible.add(cells[cell]);
                    }
                    assertThat(possible).as("cell %d of %s", cell, shown).containsExactlyInAnyOrder(1, 2, 3, 4);
                }
            }
        });
    }

    @Property(tries = 400)
    void no_hidden_few_can_be_narrowed_where_stories_are_about_several_services(@ForAll("stories") PeopleTable table) {
        no_hidden_few_can_be_narrowed_within_one_to_four(table);
        everything_shown_is_true_and_the_same_each_time(table);
    }

    /** Themes by services: a story counts in each of its themes at each of its services, its teller once in every count. */
    @Provide
    Arbitrary<PeopleTable> stories() {
        Arbitrary<Integer> themes = Arbitraries.integers().between(1, 7);
        Arbitrary<Integer> services = Arbitraries.integers().between(2, 6);
        Arbitrary<Integer> stories = Arbitraries.integers().between(0, 160);
        return Combinators.combine(themes, services, stories, Arbitraries.randomValue(Random::nextLong))
                .as(SmallNumbersTest::told);
    }

    private static PeopleTable told(int themes, int services, int stories, long seed) {
        Random random = new Random(seed);
        BitSet[][] cells = empty(themes, services);
        int people = Math.max(1, stories * 2 / 3);
        for (int story = 0; story < stories; story++) {
            BitSet about = some(random, services);
            BitSet under = some(random, themes);
            int person = random.nextInt(people);
            under.stream().forEach(theme -> about.stream().forEach(service -> stand(cells, theme, service, person)));
        }
        return counted(cells);
    }

    /** One most often, now and then several, the low ones more often. */
    private static BitSet some(Random random, int of) {
        BitSet some = new BitSet();
        do {
            some.set(Math.min(random.nextInt(of), random.nextInt(of)));
        } while (random.nextDouble() < 0.4);
        return some;
    }

    @Provide
    Arbitrary<PeopleTable> tables() {
        Arbitrary<Integer> rows = Arbitraries.integers().between(1, 7);
        Arbitrary<Integer> columns = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 160);
        Arbitrary<Double> overlap = Arbitraries.of(0.0, 0.2, 0.6);
        return Combinators.combine(rows, columns, people, overlap, Arbitraries.randomValue(Random::nextLong))
                .as(SmallNumbersTest::crowd);
    }

    /** A table counted from people who each stand in one cell or, by chance, in several; low rows and columns are fuller. */
    private static PeopleTable crowd(int rows, int columns, int people, double overlap, long seed) {
        Random random = new Random(seed);
        BitSet[][] cells = empty(rows, columns);
        for (int person = 0; person < people; person++) {
            do {
                int row = Math.min(random.nextInt(rows), random.nextInt(rows));
                int column = Math.min(random.nextInt(columns), random.nextInt(columns));
                stand(cells, row, column, person);
            } while (random.nextDouble() < overlap);
        }
        return counted(cells);
    }

    /** Who stands where; the last row and column are the totals. */
    private static BitSet[][] empty(int rows, int columns) {
        BitSet[][] cells = new BitSet[rows + 1][columns + 1];
        for (BitSet[] row : cells) {
            Arrays.setAll(row, _ -> new BitSet());
        }
        return cells;
    }

    private static void stand(BitSet[][] cells, int row, int column, int person) {
        int rows = cells.length - 1;
        int columns = cells[0].length - 1;
        cells[row][column].set(person);
        cells[rows][column].set(person);
        cells[row][columns].set(person);
        cells[rows][columns].set(person);
    }

    private static PeopleTable counted(BitSet[][] cells) {
        int rows = cells.length - 1;
        int columns = cells[0].length - 1;
        int[][] counts = new int[rows][columns];
        int[] rowTotals = new int[rows];
        int[] columnTotals = new int[columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                counts[row][column] = cells[row][column].cardinality();
            }
            rowTotals[row] = cells[row][columns].cardinality();
        }
        for (int column = 0; column < columns; column++) {
            columnTotals[column] = cells[rows][column].cardinality();
        }
        return new PeopleTable(counts, rowTotals, columnTotals, cells[rows][columns].cardinality());
    }

    private static Shown at(ShownTable table, int row, int column) {
        if (row == table.rowTotals().size()) {
            return column == table.columnTotals().size()
                    ? table.total()
                    : table.columnTotals().get(column);
        }
        return column == table.columnTotals().size()
                ? table.rowTotals().get(row)
                : table.cells().get(row).get(column);
    }

    private static int at(PeopleTable table, int row, int column) {
        if (row == table.rowTotals().length) {
            return column == table.columnTotals().length ? table.total() : table.columnTotals()[column];
        }
        return column == table.columnTotals().length ? table.rowTotals()[row] : table.cells()[row][column];
    }
}
