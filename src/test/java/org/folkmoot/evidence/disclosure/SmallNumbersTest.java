package org.folkmoot.evidence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    /** So many stories of their own can somebody send and see nothing change of a small count. */
    private static final int OWN_STORIES = 5;

    @Test
    void who_may_read_the_words_sees_the_number_and_others_few_or_fives() {
        assertThat(SmallNumbers.shown(3, Detail.ALL)).isEqualTo(Shown.exactly(3));
        assertThat(SmallNumbers.shown(0, Detail.PUBLIC)).isEqualTo(Shown.exactly(0));
        assertThat(SmallNumbers.shown(1, Detail.PUBLIC)).isEqualTo(new Shown.Few());
        assertThat(SmallNumbers.shown(9, Detail.PUBLIC)).isEqualTo(new Shown.Few());
        assertThat(SmallNumbers.shown(10, Detail.PUBLIC)).isEqualTo(new Shown.AtLeast(10));
        assertThat(SmallNumbers.shown(14, Detail.PUBLIC)).isEqualTo(new Shown.AtLeast(10));
    }

    @Test
    void a_total_out_of_bounds_is_no_total() {
        assertThatThrownBy(() -> new PeopleTable(new int[][] {{5}}, new int[] {6}, new int[] {5}, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void watching_a_small_count_while_sending_up_to_five_own_stories_tells_nothing_of_it() {
        Set<List<Shown>> watched = new HashSet<>();
        for (int people = 1; people < SmallNumbers.SMALL; people++) {
            List<Shown> seen = new ArrayList<>();
            for (int own = 0; own <= OWN_STORIES; own++) {
                seen.add(SmallNumbers.shown(people + own, Detail.PUBLIC));
            }
            watched.add(seen);
        }

        assertThat(watched)
                .as("what is seen is the same whatever the count was")
                .hasSize(1);
    }

    @Property
    void two_counts_subtracted_from_each_other_leave_every_small_difference_possible(
            @ForAll @IntRange(min = 10, max = 5000) int without, @ForAll @IntRange(min = 1, max = 4) int few) {
        Shown one = SmallNumbers.shown(without, Detail.PUBLIC);
        Shown other = SmallNumbers.shown(without + few, Detail.PUBLIC);

        assertThat(IntStream.rangeClosed(1, 4)
                        .filter(guess -> IntStream.range(Math.max(10, without - 5), without + 5)
                                .anyMatch(people -> SmallNumbers.shown(people, Detail.PUBLIC)
                                                .equals(one)
                                        && SmallNumbers.shown(people + guess, Detail.PUBLIC)
                                                .equals(other))))
                .containsExactly(1, 2, 3, 4);
    }

    @Property(tries = 400)
    void nobody_can_tell_from_a_table_that_a_few_are_a_small_number(@ForAll("tables") int[][] table) {
        assertNoneIsKnownToBeSmall(table, told(Detail.PUBLIC));
    }

    @Property(tries = 400)
    void nobody_can_tell_it_where_stories_are_about_several_services(@ForAll("stories") int[][] table) {
        assertNoneIsKnownToBeSmall(table, told(Detail.PUBLIC));
    }

    /** As somebody does who sent own stories until each larger number tipped. */
    @Property(tries = 400)
    void nobody_can_tell_it_who_knows_every_larger_number_exactly(@ForAll("stories") int[][] table) {
        assertNoneIsKnownToBeSmall(
                table,
                people -> people == 0 || people >= SmallNumbers.LEAST
                        ? new Attacker.Bounds(people, people)
                        : new Attacker.Bounds(1, SmallNumbers.LEAST - 1));
    }

    private static void assertNoneIsKnownToBeSmall(int[][] table, IntFunction<Attacker.Bounds> told) {
        Attacker attacker = new Attacker(table, told);
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table[row].length; column++) {
                if (table[row][column] > 0 && table[row][column] < SmallNumbers.LEAST) {
                    for (int number = Math.max(SmallNumbers.SMALL, table[row][column]);
                            number < SmallNumbers.LEAST;
                            number++) {
                        assertThat(attacker.couldBe(row, column, number))
                                .as("few at %d,%d can be %d in %s", row, column, number, Arrays.deepToString(table))
                                .isTrue();
                    }
                }
            }
        }
    }

    private static IntFunction<Attacker.Bounds> told(Detail detail) {
        return people -> switch (SmallNumbers.shown(people, detail)) {
            case Shown.Exactly(int said) -> new Attacker.Bounds(said, said);
            case Shown.AtLeast(int said) -> new Attacker.Bounds(said, said + SmallNumbers.STEP - 1);
            case Shown.Few() -> new Attacker.Bounds(1, SmallNumbers.LEAST - 1);
        };
    }

    /** Themes by services: a story counts in each of its themes at each of its services, its teller once in every count. */
    @Provide
    Arbitrary<int[][]> stories() {
        Arbitrary<Integer> themes = Arbitraries.integers().between(1, 7);
        Arbitrary<Integer> services = Arbitraries.integers().between(2, 6);
        Arbitrary<Integer> stories = Arbitraries.integers().between(0, 160);
        return Combinators.combine(themes, services, stories, Arbitraries.randomValue(Random::nextLong))
                .as(SmallNumbersTest::told);
    }

    private static int[][] told(int themes, int services, int stories, long seed) {
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
    Arbitrary<int[][]> tables() {
        Arbitrary<Integer> rows = Arbitraries.integers().between(1, 7);
        Arbitrary<Integer> columns = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 160);
        Arbitrary<Double> overlap = Arbitraries.of(0.0, 0.2, 0.6);
        return Combinators.combine(rows, columns, people, overlap, Arbitraries.randomValue(Random::nextLong))
                .as(SmallNumbersTest::crowd);
    }

    /** A table counted from people who each stand in one cell or, by chance, in several; low rows and columns are fuller. */
    private static int[][] crowd(int rows, int columns, int people, double overlap, long seed) {
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

    private static int[][] counted(BitSet[][] cells) {
        return Arrays.stream(cells)
                .map(row -> Arrays.stream(row).mapToInt(BitSet::cardinality).toArray())
                .toArray(int[][]::new);
    }
}
