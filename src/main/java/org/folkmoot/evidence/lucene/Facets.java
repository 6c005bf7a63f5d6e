package org.folkmoot.evidence.lucene;

import java.util.List;
import java.util.UUID;
import org.folkmoot.evidence.Count;
import org.folkmoot.testimony.Felt;

/**
 * Counts of the found under everything it can be narrowed by.
 *
 * @param feltGroups who felt let down, mixed and looked after, in this order
 */
public record Facets(
        Tally<UUID> themes,
        Tally<UUID> services,
        Tally<UUID> places,
        Tally<Felt> felt,
        List<Count> feltGroups,
        Tally<Window> periods) {

    public Facets {
        feltGroups = List.copyOf(feltGroups);
    }
}
