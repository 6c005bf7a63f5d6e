package org.folkmoot.evidence.lucene;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.evidence.Count;

/**
 * Counts of the found under everything it can be narrowed by.
 *
 * @param feltGroups who felt let down, mixed and looked after, in this order
 */
public record Facets(
        Map<UUID, Count> themes,
        Map<UUID, Count> services,
        Map<UUID, Count> places,
        List<Count> feltGroups,
        Map<Window, Count> periods) {

    public Facets {
        themes = Map.copyOf(themes);
        services = Map.copyOf(services);
        places = Map.copyOf(places);
        feltGroups = List.copyOf(feltGroups);
        periods = Map.copyOf(periods);
    }
}
