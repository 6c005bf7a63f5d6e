package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.evidence.Why;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/** A comment that was found, without anything that names its contributor. */
public record Hit(
        TestimonyId id,
        PlaceId place,
        List<ServiceId> services,
        Optional<LocalDate> said,
        Optional<Felt> felt,
        List<ThemeId> themes,
        Set<WordsUse> uses,
        Set<ContentNote> notes,
        Excerpt excerpt,
        Why why) {

    public Hit {
        services = List.copyOf(services);
        themes = List.copyOf(themes);
        uses = Set.copyOf(uses);
        notes = Set.copyOf(notes);
    }
}
