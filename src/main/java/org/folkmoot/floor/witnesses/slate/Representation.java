package org.folkmoot.floor.witnesses.slate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The audit of a slate for justified representation (Aziz and others 2017): with k places and n voters, no n/k of them who approve of one question may be left without
 * any question that they approve of.
 */
public final class Representation {

    private Representation() {}

    /**
     * A group that a slate leaves out.
     *
     * @param question that it would have heard, and that is not on the slate
     * @param voters how many approve of that question and of none on the slate
     */
    public record Unheard(int question, int voters) {}

    /** The groups that are large enough for a place and have none, the largest first; none if the slate is fair to all of them. */
    public static List<Unheard> audit(Approvals approvals, Set<Integer> slate, int places) {
        BitSet chosen = new BitSet();
        slate.forEach(chosen::set);
        int[] unheard = new int[approvals.questions()];
        approvals.ballots().stream()
                .filter(ballot -> !ballot.intersects(chosen))
                .forEach(ballot -> ballot.stream().forEach(question -> unheard[question]++));
        return IntStream.range(0, approvals.questions())
                .filter(question -> unheard[question] > 0 && (long) unheard[question] * places >= approvals.voters())
                .mapToObj(question -> new Unheard(question, unheard[question]))
                .sorted(Comparator.comparingInt(Unheard::voters).reversed().thenComparingInt(Unheard::question))
                .toList();
    }
}
