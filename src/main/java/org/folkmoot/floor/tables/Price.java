package org.folkmoot.floor.tables;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.seating.Breach;
import org.folkmoot.seating.SeatingScore;

/**
 * What a change of seats would cost.
 *
 * @param broken rules that hold now and would not; with any, the change is refused
 */
public record Price(Swap swap, SeatingScore before, SeatingScore after, List<Breach> broken) {

    /** The change by which fewest meetings are lost first, then by which the mix stays most even. */
    public static final Comparator<Price> CHEAPEST =
            Comparator.<Price>comparingInt(price -> -price.gain()).thenComparingDouble(Price::excess);

    public Price {
        broken = List.copyOf(broken);
    }

    /** How many more pairs would meet; below 0 for fewer. */
    public int gain() {
        return after.distinct() - before.distinct();
    }

    /** By how many people tables would be further from an even mix; below 0 for nearer. */
    public double excess() {
        return after.excess() - before.excess();
    }
}
