package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/**
 * One comment as it may leave the house.
 *
 * @param words whole; empty if its author did not agree to be quoted for the purpose
 */
public record ExportedComment(
        TestimonyId id,
        Named<PlaceId> place,
        List<Named<ServiceId>> services,
        Optional<LocalDate> said,
        Optional<Felt> felt,
        List<Named<ThemeId>> themes,
        Set<WordsUse> uses,
        Optional<String> words) {

    public ExportedComment {
        services = List.copyOf(services);
        themes = List.copyOf(themes);
        uses = Set.copyOf(uses);
    }

    static ExportedComment of(EvidenceHit hit, ExportPurpose purpose) {
        return new ExportedComment(
                hit.id(),
                hit.place(),
                hit.services(),
                hit.said(),
                hit.felt(),
                hit.themes(),
                hit.uses(),
                Optional.of(hit.excerpt().text()).filter(_ -> hit.uses().contains(purpose.needed())));
    }
}
