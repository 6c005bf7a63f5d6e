package org.folkmoot.evidence;

import java.util.List;
import java.util.Optional;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.lucene.Found.Widened;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/**
 * What was found: people first, then comments.
 *
 * @param comments how many comments; empty where that would tell how few the people are
 * @param found how many comments, for what is counted in comments alone
 * @param reachable how many comments can be leafed through, which is what pages are counted by
 * @param widened the words typed for which others were searched for too
 * @param suggestion other words that do find something, where these found nothing
 * @param isComplete false while the index is being built and counts are still growing
 */
public record EvidenceResult(
        Shown people,
        Optional<Integer> comments,
        int found,
        int reachable,
        List<EvidenceHit> hits,
        List<FacetValue<Named<ThemeId>>> themes,
        List<FacetValue<Named<ServiceId>>> services,
        List<FacetValue<Named<PlaceId>>> places,
        List<FacetValue<FeltGroup>> felt,
        List<FacetValue<Period>> periods,
        List<Widened> widened,
        Optional<String> suggestion,
        boolean isComplete) {

    public EvidenceResult {
        hits = List.copyOf(hits);
        themes = List.copyOf(themes);
        services = List.copyOf(services);
        places = List.copyOf(places);
        felt = List.copyOf(felt);
        periods = List.copyOf(periods);
        widened = List.copyOf(widened);
    }

    /**
     * Something a search can be narrowed to.
     *
     * @param people how many people would be left of all that the other kinds of choice leave
     * @param share of the largest in its list, 0 to 1, in steps that give no small number away
     */
    public record FacetValue<T>(T value, Shown people, double share, boolean isChosen) {}
}
