package org.folkmoot.floor.witnesses.slate;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What each voter has left to pay for questions with. All amounts are whole numbers of one unit, which is made smaller whenever a payment is no whole number of it. */
final class Shares {

    private static final Comparator<Offer> BEST_FIRST = Comparator.comparing(
                    (Offer offer) -> offer, Offer::compareAmounts)
            .thenComparing(Comparator.comparingInt(Offer::supporters).reversed())
            .thenComparingInt(Offer::question);

    private final List<BitSet> supporters;
    private final BigInteger[] left;
    /** Voters, those who have least first. */
    private Integer[] order;

    private BigInteger price;
    /** What each question was offered for last. It is never offered for less afterwards. */
    private final Map<Integer, Offer> known = new HashMap<>();

    /** The price of a question is 1, of which each voter has {@code places / voters}. */
    Shares(Approvals approvals, int places) {
        supporters = supportersOf(approvals);
        left = new BigInteger[approvals.voters()];
        Arrays.fill(left, BigInteger.valueOf(places));
        price = BigInteger.valueOf(approvals.voters());
        order = IntStream.range(0, approvals.voters()).boxed().toArray(Integer[]::new);
    }

    private static List<BitSet> supportersOf(Approvals approvals) {
        List<BitSet> all = new ArrayList<>();
        for (int question = 0; question < approvals.questions(); question++) {
            BitSet whose = new BitSet(approvals.voters());
            for (int voter = 0; voter < approvals.voters(); voter++) {
                whose.set(voter, approvals.ballots().get(voter).get(question));
            }
            all.add(whose);
        }
        return all;
    }

    /** What a question costs each of its supporters at most, or how much each has to earn until it can be paid for: a fraction. */
    record Offer(int question, int supporters, BigInteger amount, int over) {

        int compareAmounts(Offer other) {
            return amount.multiply(BigInteger.valueOf(other.over))
                    .compareTo(other.amount.multiply(BigInteger.valueOf(over)));
        }

        private Offer times(BigInteger factor) {
            return new Offer(question, supporters, amount.multiply(factor), over);
        }
    }

    /** The question that costs its supporters least; empty if none can be paid for. */
    Optional<Offer> cheapest(Set<Integer> questions) {
        List<Offer> byLast = questions.stream()
                .map(question -> known.getOrDefault(question, new Offer(question, supportersOf(question), ZERO, 1)))
                .sorted(BEST_FIRST)
                .toList();
        Optional<Offer> best = Optional.empty();
        for (Offer last : byLast) {
            if (best.filter(found -> found.compareAmounts(last) < 0).isPresent()) {
                break;
            }
            best = better(best, offer(last.question()));
        }
        return best;
    }

    private static Optional<Offer> better(Optional<Offer> one, Optional<Offer> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(BEST_FIRST);
    }

    /** Those who have less pay all they have, the others the same. */
    private Optional<Offer> offer(int question) {
        BitSet whose = supporters.get(question);
        BigInteger missing = price;
        int rest = supportersOf(question);
        for (int voter : order) {
            if (!whose.get(voter)) {
                continue;
            }
            if (missing.compareTo(left[voter].multiply(BigInteger.valueOf(rest))) <= 0) {
                Offer offer = new Offer(question, supportersOf(question), missing, rest);
                known.put(question, offer);
                return Optional.of(offer);
            }
            missing = missing.subtract(left[voter]);
            rest--;
        }
        return Optional.empty();
    }

    void buy(Offer offer) {
        BigInteger each = inUnits(offer);
        pay(offer.question(), each);
    }

    /** The question that its supporters can pay for soonest if all voters earn alike. */
    Optional<Offer> soonest(Collection<Integer> questions) {
        return questions.stream()
                .map(question -> {
                    BigInteger has = supporters.get(question).stream()
                            .mapToObj(voter -> left[voter])
                            .reduce(ZERO, BigInteger::add);
                    return new Offer(
                            question,
                            supportersOf(question),
                            price.subtract(has).max(ZERO),
                            supportersOf(question));
                })
                .min(BEST_FIRST);
    }

    /** All voters earn as much as that takes, and its supporters pay all they have. */
    void earnAndBuy(Offer offer) {
        BigInteger each = inUnits(offer);
        Arrays.setAll(left, voter -> left[voter].add(each));
        supporters.get(offer.question()).stream().forEach(voter -> left[voter] = ZERO);
    }

    private void pay(int question, BigInteger each) {
        supporters.get(question).stream()
                .forEach(voter -> left[voter] = left[voter].subtract(each).max(ZERO));
        Arrays.sort(order, Comparator.comparing(voter -> left[voter]));
    }

    /** The amount as a whole number of the unit, made small enough for it. */
    private BigInteger inUnits(Offer offer) {
        BigInteger over = BigInteger.valueOf(offer.over());
        BigInteger factor = over.divide(over.gcd(offer.amount()));
        price = price.multiply(factor);
        Arrays.setAll(left, voter -> left[voter].multiply(factor));
        known.replaceAll((_, last) -> last.times(factor));
        return offer.amount().multiply(factor).divide(over);
    }

    private int supportersOf(int question) {
        return supporters.get(question).cardinality();
    }
}
