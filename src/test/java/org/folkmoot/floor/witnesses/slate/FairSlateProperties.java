package org.folkmoot.floor.witnesses.slate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the proposed slate whoever approves of what. */
class FairSlateProperties {

    private static final int QUESTIONS = 6;

    @Provide
    Arbitrary<List<BitSet>> ballots() {
        return Arbitraries.integers()
                .between(0, (1 << QUESTIONS) - 1)
                .map(bits -> BitSet.valueOf(new long[] {bits}))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Property(tries = 3000)
    void it_satisfies_extended_justified_representation(
            @ForAll("ballots") List<BitSet> ballots, @ForAll @IntRange(min = 1, max = QUESTIONS) int places) {
        Approvals approvals = new Approvals(QUESTIONS, ballots);
        List<Integer> slate = FairSlate.of(approvals, places);
        assertThat(unrepresented(approvals, new HashSet<>(slate), places)).isEmpty();
        assertThat(Representation.audit(approvals, new HashSet<>(slate), places))
                .isEmpty();
        assertThat(slate).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(places);
        assertThat(slate).allMatch(question -> approvals.supporters(question) > 0);
        long supported = IntStream.range(0, QUESTIONS)
                .filter(question -> approvals.supporters(question) > 0)
                .count();
        assertThat(slate).as("filled").hasSize((int) Math.min(places, supported));
    }

    @Property
    void the_order_of_voters_changes_nothing(
            @ForAll("ballots") List<BitSet> ballots,
            @ForAll @IntRange(min = 1, max = QUESTIONS) int places,
            @ForAll Random random) {
        List<BitSet> others = new ArrayList<>(ballots);
        Collections.shuffle(others, random);
        assertThat(FairSlate.of(new Approvals(QUESTIONS, others), places))
                .isEqualTo(FairSlate.of(new Approvals(QUESTIONS, ballots), places));
    }

    @Property
    void a_question_that_nobody_approves_of_changes_nothing(
            @ForAll("ballots") List<BitSet> ballots,
            @ForAll @IntRange(min = 1, max = QUESTIONS) int places,
            @ForAll @IntRange(min = 0, max = QUESTIONS) int asked) {
        List<BitSet> moved =
                ballots.stream().map(ballot -> moved(ballot, asked)).toList();
        assertThat(FairSlate.of(new Approvals(QUESTIONS + 1, moved), places))
                .isEqualTo(FairSlate.of(new Approvals(QUESTIONS, ballots), places).stream()
                        .map(question -> question < asked ? question : question + 1)
                        .toList());
    }

    private static BitSet moved(BitSet ballot, int asked) {
        BitSet moved = new BitSet();
        ballot.stream().forEach(question -> moved.set(question < asked ? question : question + 1));
        return moved;
    }

    @Property(tries = 2000)
    void the_audit_finds_what_a_search_of_all_groups_finds(
            @ForAll("ballots") List<BitSet> ballots,
            @ForAll @IntRange(min = 1, max = QUESTIONS) int places,
            @ForAll @IntRange(min = 0, max = (1 << QUESTIONS) - 1) int taken) {
        Approvals approvals = new Approvals(QUESTIONS, ballots);
        Set<Integer> slate = new HashSet<>(
                BitSet.valueOf(new long[] {taken}).stream().boxed().toList());
        List<Integer> found = IntStream.range(0, QUESTIONS)
                .filter(question -> isLeftOut(approvals, slate, places, List.of(question)))
                .boxed()
                .toList();
        assertThat(Representation.audit(approvals, slate, places))
                .extracting(Representation.Unheard::question)
                .containsExactlyInAnyOrderElementsOf(found);
    }

    /** Sets of questions shared by a group that deserves as many and of which nobody has so many: what extended justified representation forbids. */
    private static List<List<Integer>> unrepresented(Approvals approvals, Set<Integer> slate, int places) {
        return IntStream.range(1, 1 << approvals.questions())
                .mapToObj(bits ->
                        BitSet.valueOf(new long[] {bits}).stream().boxed().toList())
                .filter(shared -> isLeftOut(approvals, slate, places, shared))
                .toList();
    }

    private static boolean isLeftOut(Approvals approvals, Set<Integer> slate, int places, List<Integer> shared) {
        long group = approvals.ballots().stream()
                .filter(ballot -> shared.stream().allMatch(ballot::get))
                .filter(ballot -> ballot.stream().filter(slate::contains).count() < shared.size())
                .count();
        return group > 0 && group * places >= (long) shared.size() * approvals.voters();
    }
}
