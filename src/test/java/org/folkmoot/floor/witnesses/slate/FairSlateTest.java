package org.folkmoot.floor.witnesses.slate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.folkmoot.floor.witnesses.slate.Representation.Unheard;
import org.junit.jupiter.api.Test;

/** Slates that are known, and what a list of the most liked does in their place. */
class FairSlateTest {

    private static BitSet of(int... questions) {
        BitSet ballot = new BitSet();
        IntStream.of(questions).forEach(ballot::set);
        return ballot;
    }

    private static List<BitSet> times(int voters, BitSet ballot) {
        return java.util.Collections.nCopies(voters, ballot);
    }

    @SafeVarargs
    private static Approvals approvals(int questions, List<BitSet>... groups) {
        List<BitSet> all = new ArrayList<>();
        for (List<BitSet> group : groups) {
            all.addAll(group);
        }
        return new Approvals(questions, all);
    }

    private static Set<Integer> mostLiked(Approvals approvals, int places) {
        return new HashSet<>(IntStream.range(0, approvals.questions())
                .boxed()
                .sorted(Comparator.comparingInt(approvals::supporters).reversed())
                .limit(places)
                .toList());
    }

    /** Aziz, Brill, Conitzer, Elkind, Freeman and Walsh, “Justified representation in approval-based committee voting”, 2017, on approval voting. */
    @Test
    void the_most_liked_leave_a_group_out_that_has_earned_a_place_and_the_slate_does_not() {
        Approvals approvals = approvals(4, times(1, of(0)), times(2, of(1, 2, 3)));
        assertThat(Representation.audit(approvals, mostLiked(approvals, 3), 3)).containsExactly(new Unheard(0, 1));
        assertThat(FairSlate.of(approvals, 3)).containsExactly(1, 2, 0);
    }

    @Test
    void a_hall_of_sixty_hears_also_what_fourteen_ask() {
        Approvals approvals = approvals(5, times(46, of(0, 1, 2, 3)), times(14, of(4)));
        assertThat(Representation.audit(approvals, Set.of(0, 1, 2, 3), 4)).isEmpty();
        assertThat(Representation.audit(approvals, Set.of(0, 1, 2, 3), 5)).containsExactly(new Unheard(4, 14));
        assertThat(FairSlate.of(approvals, 5)).containsExactly(0, 1, 2, 4, 3);
    }

    @Test
    void of_questions_that_are_alike_the_one_with_more_supporters_then_the_earlier_one_comes_first() {
        assertThat(FairSlate.of(approvals(3, times(2, of(0)), times(3, of(1)), times(3, of(2))), 2))
                .containsExactly(1, 2);
        assertThat(FairSlate.of(approvals(3, times(1, of(0, 1, 2))), 2)).containsExactly(0, 1);
    }

    @Test
    void what_is_left_of_the_shares_goes_to_those_who_paid_least() {
        Approvals approvals = approvals(4, times(4, of(0, 1)), times(3, of(2)), times(3, of(3)));
        assertThat(FairSlate.of(approvals, 3)).containsExactly(0, 2, 3);
    }

    @Test
    void nobody_or_nothing_gives_an_empty_slate() {
        assertThat(FairSlate.of(approvals(3), 2)).isEmpty();
        assertThat(FairSlate.of(approvals(0), 2)).isEmpty();
        assertThat(FairSlate.of(approvals(3, times(5, of())), 2)).isEmpty();
        assertThat(Representation.audit(approvals(3), Set.of(), 2)).isEmpty();
        assertThatThrownBy(() -> FairSlate.of(approvals(3), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> approvals(1, times(1, of(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_planted_group_is_found_in_a_large_hall() {
        Random random = new Random(7);
        List<BitSet> ballots = new ArrayList<>();
        for (int voter = 0; voter < 1425; voter++) {
            ballots.add(of(random.ints(12, 0, 199).toArray()));
        }
        ballots.addAll(times(75, of(199)));
        Approvals approvals = new Approvals(200, ballots);
        List<Integer> slate = FairSlate.of(approvals, 20);
        assertThat(slate).hasSize(20).contains(199);
        Set<Integer> planted = new HashSet<>(slate);
        planted.remove(199);
        assertThat(Representation.audit(approvals, planted, 20)).contains(new Unheard(199, 75));
    }

    @Test
    void a_hall_that_ticks_half_of_everything_gets_a_whole_slate() {
        Random random = new Random(11);
        List<BitSet> ballots = new ArrayList<>();
        for (int voter = 0; voter < 1500; voter++) {
            ballots.add(of(random.ints(140, 0, 200).toArray()));
        }
        Approvals approvals = new Approvals(200, ballots);
        assertThat(FairSlate.of(approvals, 20)).hasSize(20);
    }
}
