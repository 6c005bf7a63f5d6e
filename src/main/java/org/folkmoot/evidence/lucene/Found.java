package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.evidence.Count;
import org.folkmoot.evidence.EvidenceHit.Why;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/**
 * What a search found.
 *
 * @param widened the words that others were searched for too
 * @param suggestion another spelling of what was typed that does find something, where this found nothing
 */
public record Found(Count total, Facets facets, List<Hit> hits, List<Widened> widened, Optional<String> suggestion) {

    public Found {
        hits = List.copyOf(hits);
        widened = List.copyOf(widened);
    }

    /** Other words that were searched for beside some that were typed. */
    public record Widened(String typed, List<String> others) {

        public Widened {
            others = List.copyOf(others);
        }
    }

    /**
     * A comment that was found, without anything that names its contributor.
     *
     * @param question what was asked, as far as that is known
     */
    public record Hit(
            TestimonyId id,
            PlaceId place,
            List<ServiceId> services,
            Optional<LocalDate> said,
            Optional<Felt> felt,
            List<ThemeId> themes,
            Set<WordsUse> uses,
            Set<ContentNote> notes,
            Optional<String> question,
            Excerpt excerpt,
            Why why) {

        public Hit {
            services = List.copyOf(services);
            themes = List.copyOf(themes);
            uses = Set.copyOf(uses);
            notes = Set.copyOf(notes);
        }
    }

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
}
