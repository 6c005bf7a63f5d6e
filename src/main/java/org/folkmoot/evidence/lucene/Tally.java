package org.folkmoot.evidence.lucene;

import java.util.Map;
import org.folkmoot.evidence.Count;

/**
 * Counts under each value of one kind.
 *
 * @param without counts of comments that have no value of this kind
 */
public record Tally<V>(Map<V, Count> counts, Count without) {

    public Tally {
        counts = Map.copyOf(counts);
    }
}
