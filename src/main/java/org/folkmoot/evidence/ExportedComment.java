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
 * One comment as it may leave the organisation.
 *
 * @param question what was asked, as far as that is known
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
        Optional<String> question,
        Optional<String> words) {

    public ExportedComment {
        services = List.copyOf(services);
        themes = List.copyOf(themes);
        uses = Set.copyOf(uses);
    }

    static ExportedComment of(EvidenceHit hit, Purpose purpose) {
        return new ExportedComment(
                hit.id(),
                hit.place(),
                hit.services(),
                hit.said(),
                hit.felt(),
                hit.themes(),
                hit.uses(),
                hit.question(),
                Optional.of(hit.excerpt().text()).filter(_ -> hit.uses().contains(purpose.needed())));
    }

    /** What words are taken out of the house for. People agree to each apart from the other. */
    public enum Purpose {
        /** To work with inside the organisations: every comment, its words only where they may be quoted there. */
        INSIDE(WordsUse.QUOTE_INSIDE),
        /** To publish: only comments whose words may be quoted in public. */
        IN_PUBLIC(WordsUse.QUOTE_IN_PUBLIC);

        private final WordsUse needed;

        Purpose(WordsUse needed) {
            this.needed = needed;
        }

        /** What somebody must have agreed to for their words to leave for this. */
        public WordsUse needed() {
            return needed;
        }
    }
}
