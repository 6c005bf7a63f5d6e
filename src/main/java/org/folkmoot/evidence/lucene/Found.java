package org.folkmoot.evidence.lucene;

import java.util.List;
import java.util.Optional;
import org.folkmoot.evidence.Count;

/**
 * What a search found.
 *
 * @param suggestion another spelling of what was typed that does find something, where this found nothing
 */
public record Found(Count total, Facets facets, List<Hit> hits, Optional<String> suggestion) {

    public Found {
        hits = List.copyOf(hits);
    }
}
