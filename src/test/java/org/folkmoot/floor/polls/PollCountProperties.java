package org.folkmoot.floor.polls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.floor.polls.Answer.Chosen;
import org.folkmoot.floor.polls.Answer.Stance;
import org.folkmoot.floor.polls.Answer.Stances;
import org.folkmoot.floor.polls.PollCount.Choices;
import org.folkmoot.floor.polls.PollCount.Opinions;
import org.folkmoot.floor.polls.PollCount.Ranks;
import org.folkmoot.floor.polls.PollCount.Words;

/** Counting polls: what holds whatever people answer. */
class PollCountProperties {

    private static final List<String> OPTIONS = List.of("Bus", "Bike", "Walk", "Car", "Train");
    private static final Asked RANKING = new Asked.Ranking(OPTIONS, 5);
    private static final Asked SEVERAL = new Asked.Several(OPTIONS, 5);
    private static final Asked STATEMENTS = new Asked.Statements(List.of("One.", "Two.", "Three."));
    private static final Asked WORDS = new Asked.WordList(3);
    private static final Asked SCALE = new Asked.Scale(5, "never", "always");

    @Provide
    Arbitrary<List<Answer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4)
                .flatMap(all ->
                        Arbitraries.integers().between(1, 5).map(some -> (Answer) new Chosen(all.subList(0, some))))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Answer>> points() {
        return Arbitraries.integers()
                .between(0, 4)
                .map(point -> (Answer) new Chosen(List.of(point)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Answer>> stances() {
        return Arbitraries.of(Stance.class)
                .list()
                .ofSize(3)
                .map(all -> (Answer) new Stances(all))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Answer>> words() {
        return Arbitraries.of("bus", "Bus", "BUS", "care", "Care ", "late  again", "late again", "sŵn")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> (Answer) new Answer.Words(all))
                .list()
                .ofMaxSize(30);
    }

    private static void sameInAnyOrder(Asked asked, List<Answer> answers, int seed) {
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(PollCount.of(asked, shuffled)).isEqualTo(PollCount.of(asked, answers));
    }

    @Property
    void the_order_of_answers_does_not_matter(
            @ForAll("orders") List<Answer> orders,
            @ForAll("stances") List<Answer> stances,
            @ForAll("words") List<Answer> words,
            @ForAll int seed) {
        sameInAnyOrder(RANKING, orders, seed);
        sameInAnyOrder(SEVERAL, orders, seed);
        sameInAnyOrder(STATEMENTS, stances, seed);
        sameInAnyOrder(WORDS, words, seed);
    }

    @Property
    void each_who_ranks_gives_the_same_number_of_points_in_all(@ForAll("orders") List<Answer> answers) {
        int twice = ranks(answers).stream().mapToInt(Integer::intValue).sum();
        assertThat(twice).isEqualTo(answers.size() * 2 * (4 + 3 + 2 + 1));
    }

    @Property
    void who_ranks_nothing_leaves_all_differences_between_options_as_they_were(@ForAll("orders") List<Answer> answers) {
        List<Integer> before = ranks(answers);
        List<Answer> more = new ArrayList<>(answers);
        more.add(new Chosen(List.of()));
        List<Integer> after = ranks(more);
        IntStream.range(0, 5)
                .forEach(i -> assertThat(after.get(i) - after.getFirst()).isEqualTo(before.get(i) - before.getFirst()));
    }

    @Property
    void who_chooses_nothing_or_passes_changes_no_other_number(
            @ForAll("orders") List<Answer> chosen, @ForAll("stances") List<Answer> stances) {
        List<Answer> more = new ArrayList<>(chosen);
        more.add(new Chosen(List.of()));
        assertThat(PollCount.of(SEVERAL, more)).isEqualTo(PollCount.of(SEVERAL, chosen));
        List<Answer> passed = new ArrayList<>(stances);
        passed.add(new Stances(List.of(Stance.PASS, Stance.PASS, Stance.PASS)));
        List<Opinions.Opinion> before = opinions(stances);
        List<Opinions.Opinion> after = opinions(passed);
        IntStream.range(0, 3)
                .forEach(i -> assertThat(after.get(i))
                        .isEqualTo(new Opinions.Opinion(
                                before.get(i).agree(),
                                before.get(i).disagree(),
                                before.get(i).pass() + 1)));
    }

    @Property
    void at_least_half_stand_on_either_side_of_the_median(@ForAll("points") List<Answer> answers) {
        int twice = ((Choices) PollCount.of(SCALE, answers)).twiceMedian();
        long low = answers.stream().filter(one -> 2 * (1 + point(one)) <= twice).count();
        long high =
                answers.stream().filter(one -> 2 * (1 + point(one)) >= twice).count();
        assertThat(2 * low).isGreaterThanOrEqualTo(answers.size());
        assertThat(2 * high).isGreaterThanOrEqualTo(answers.size());
    }

    @Property
    void each_says_a_word_once_and_words_come_biggest_first(@ForAll("words") List<Answer> answers) {
        List<Words.Said> said = ((Words) PollCount.of(WORDS, answers)).said();
        assertThat(said).allSatisfy(one -> assertThat(one.people()).isBetween(1, answers.size()));
        assertThat(said).extracting(one -> -one.people()).isSorted();
        assertThat(said).extracting(one -> Answer.Words.key(one.word())).doesNotHaveDuplicates();
    }

    @Example
    void what_is_unranked_shares_the_points_that_are_left() {
        List<Integer> twice = ranks(List.of(new Chosen(List.of(2)), new Chosen(List.of(2, 0))));
        assertThat(twice).containsExactly(3 + 6, 3 + 2, 8 + 8, 3 + 2, 3 + 2);
    }

    @Example
    void words_are_written_as_most_wrote_them_and_hidden_ones_are_left_out() {
        List<Answer> answers = List.of(
                new Answer.Words(List.of("Buses", "late")),
                new Answer.Words(List.of("buses ")),
                new Answer.Words(List.of("buses", "BUSES")),
                new Answer.Words(List.of("Late")));
        Words words = (Words) PollCount.of(WORDS, answers);
        assertThat(words.said()).containsExactly(new Words.Said("buses", 3), new Words.Said("Late", 2));
        assertThat(words.without(Set.of("late")).said()).containsExactly(new Words.Said("buses", 3));
    }

    @Example
    void the_median_of_an_even_number_lies_between_two_points() {
        assertThat(new Choices(List.of(1, 0, 0, 1, 0)).twiceMedian()).isEqualTo(5);
        assertThat(new Choices(List.of(0, 0, 3, 0, 0)).twiceMedian()).isEqualTo(6);
        assertThat(new Choices(List.of(0, 0, 0, 0, 0)).twiceMedian()).isZero();
    }

    private static int point(Answer answer) {
        return ((Chosen) answer).chosen().getFirst();
    }

    private static List<Integer> ranks(List<Answer> answers) {
        return ((Ranks) PollCount.of(RANKING, answers)).twicePoints();
    }

    private static List<Opinions.Opinion> opinions(List<Answer> answers) {
        return ((Opinions) PollCount.of(STATEMENTS, answers)).opinions();
    }
}
