package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/** One comment that was found, with the names a reader needs and nothing that says who its contributor is. */
public record EvidenceHit(
        TestimonyId id,
        Named<PlaceId> place,
        List<Named<ServiceId>> services,
        Optional<LocalDate> said,
        Optional<Felt> felt,
        List<Named<ThemeId>> themes,
        Set<WordsUse> uses,
        Set<ContentNote> notes,
        Excerpt excerpt,
        Why why) {

    public EvidenceHit {
        services = List.copyOf(services);
        themes = List.copyOf(themes);
        uses = Set.copyOf(uses);
        notes = Set.copyOf(notes);
    }
}
