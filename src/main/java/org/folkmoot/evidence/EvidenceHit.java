package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.evidence.lucene.Found.Hit;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.ContentNote;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/**
 * One comment that was found, with the names a reader needs and nothing that says who its contributor is.
 *
 * @param question what was asked, as far as that is known
 */
public record EvidenceHit(
        TestimonyId id,
        Named<PlaceId> place,
        List<Named<ServiceId>> services,
        Optional<LocalDate> said,
        Optional<Felt> felt,
        List<Named<ThemeId>> themes,
        Set<WordsUse> uses,
        Set<ContentNote> notes,
        Optional<String> question,
        Excerpt excerpt,
        Why why) {

    public EvidenceHit {
        services = List.copyOf(services);
        themes = List.copyOf(themes);
        uses = Set.copyOf(uses);
        notes = Set.copyOf(notes);
    }

    /** With the names put to it. A theme or service that is no longer there is left out. */
    static EvidenceHit of(Hit hit, NameBook names) {
        return new EvidenceHit(
                hit.id(),
                new Named<>(hit.place(), names.place(hit.place()).orElse("")),
                hit.services().stream().flatMap(id -> names.named(id).stream()).toList(),
                hit.said(),
                hit.felt(),
                hit.themes().stream().flatMap(id -> names.named(id).stream()).toList(),
                hit.uses(),
                hit.notes(),
                hit.question(),
                hit.excerpt(),
                hit.why());
    }

    /** Why a hit is shown. */
    public enum Why {
        /** Nothing was typed: it is shown for what the search is narrowed to. */
        CHOICE,
        YOUR_WORDS,
        /** Other words for some of those typed. */
        OTHER_WORDS,
        /** A word is spelt nearly like one typed, or begins with the last one. */
        CLOSE_IN_SPELLING,
        /** Some of the words typed, or others for them. */
        SOME_OF_YOUR_WORDS
    }
}
