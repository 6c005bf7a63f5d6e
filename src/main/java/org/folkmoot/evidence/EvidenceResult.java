package org.folkmoot.evidence;

import java.util.List;
import java.util.Optional;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/**
 * What was found: people first, then comments.
 *
 * @param comments how many comments; empty where that would tell how few the people are
 * @param reachable how many comments can be leafed through, which is what pages are counted by
 * @param suggestion other words that do find something, where these found nothing
 * @param isComplete false while the index is being built and counts are still growing
 */
public record EvidenceResult(
        Shown people,
        Optional<Integer> comments,
        int reachable,
        List<EvidenceHit> hits,
        List<Choice<Named<ThemeId>>> themes,
        List<Choice<Named<ServiceId>>> services,
        List<Choice<Named<PlaceId>>> places,
        List<Choice<FeltGroup>> felt,
        List<Choice<Period>> periods,
        Optional<String> suggestion,
        boolean isComplete) {

    public EvidenceResult {
        hits = List.copyOf(hits);
        themes = List.copyOf(themes);
        services = List.copyOf(services);
        places = List.copyOf(places);
        felt = List.copyOf(felt);
        periods = List.copyOf(periods);
    }
}
