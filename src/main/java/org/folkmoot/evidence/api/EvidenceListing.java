package org.folkmoot.evidence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.evidence.EvidenceHit;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.EvidenceResult.FacetValue;
import org.folkmoot.evidence.Excerpt;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.lucene.Found.Widened;
import org.folkmoot.testimony.WordsUse;
import org.jspecify.annotations.Nullable;

/**
 * The list envelope of HSDS with how many people said it and what it can be narrowed by.
 *
 * @param totalItems all that was found, also beyond the last page
 * @param widened the words typed for which others were searched for too; {@code match=only_these} leaves them out
 * @param complete false while the index is being built anew and more may be found soon
 */
record EvidenceListing(
        @JsonProperty("total_items") int totalItems,
        @JsonProperty("total_pages") int totalPages,
        @JsonProperty("page_number") int pageNumber,
        int size,
        @JsonProperty("first_page") boolean firstPage,
        @JsonProperty("last_page") boolean lastPage,
        boolean empty,
        List<FoundComment> contents,
        boolean complete,
        List<Widened> widened,
        PeopleCount people,
        FoundFacets facets) {

    EvidenceListing {
        contents = List.copyOf(contents);
        widened = List.copyOf(widened);
    }

    /** What the found can be narrowed by, with how many people would be left. */
    record FoundFacets(
            List<NamedCount> themes, List<NamedCount> services, List<NamedCount> places, List<FeltCount> felt) {

        /** People under a theme, service or place. */
        record NamedCount(UUID id, String name, PeopleCount people) {}

        /** People who felt let down, mixed or looked after. */
        record FeltCount(String felt, PeopleCount people) {}

        FoundFacets {
            themes = List.copyOf(themes);
            services = List.copyOf(services);
            places = List.copyOf(places);
            felt = List.copyOf(felt);
        }

        static FoundFacets of(EvidenceResult result) {
            return new FoundFacets(
                    named(result.themes(), theme -> theme.value()),
                    named(result.services(), service -> service.value()),
                    named(result.places(), place -> place.value()),
                    result.felt().stream()
                            .map(choice -> new FeltCount(
                                    choice.value().name().toLowerCase(Locale.ROOT), PeopleCount.of(choice.people())))
                            .toList());
        }

        private static <T> List<NamedCount> named(List<FacetValue<Named<T>>> choices, Function<T, UUID> id) {
            return choices.stream()
                    .map(choice -> new NamedCount(
                            id.apply(choice.value().id()), choice.value().name(), PeopleCount.of(choice.people())))
                    .toList();
        }
    }

    /**
     * One comment found.
     *
     * @param services those it is about
     * @param sentiment 1 (best) to 5 (worst)
     * @param question what was asked, where that is known
     * @param excerpt the words, or the part of long words around their matches; not there if they may not be quoted inside the organisations, for
     *     what is handed to other software has left the screen
     * @param whole false if the excerpt leaves something out
     * @param marks where the matches stand in the excerpt, in UTF-16 units, the end exclusive
     * @param quote how the words may be quoted: {@code inside}, {@code in_public}; empty if not at all
     * @param contentNotes what a reader is to be told before the words, such as {@code self_harm}
     * @param withheld {@code words not for quoting} where there is no excerpt
     * @param why why it is shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FoundComment(
            UUID id,
            @Nullable LocalDate said,
            NamedId place,
            List<NamedId> services,
            List<NamedId> themes,
            @Nullable Integer sentiment,
            @Nullable String question,
            @Nullable String excerpt,
            boolean whole,
            List<Excerpt.Mark> marks,
            List<String> quote,
            @JsonProperty("content_notes") List<String> contentNotes,
            @Nullable String withheld,
            String why) {

        private static final String WITHHELD = "words not for quoting";

        FoundComment {
            services = List.copyOf(services);
            themes = List.copyOf(themes);
            marks = List.copyOf(marks);
            quote = List.copyOf(quote);
            contentNotes = List.copyOf(contentNotes);
        }

        static FoundComment of(EvidenceHit hit) {
            boolean maySee = hit.uses().contains(WordsUse.QUOTE_INSIDE);
            return new FoundComment(
                    hit.id().value(),
                    hit.said().orElse(null),
                    new NamedId(hit.place().id().value(), hit.place().name()),
                    hit.services().stream()
                            .map(service -> new NamedId(service.id().value(), service.name()))
                            .toList(),
                    hit.themes().stream()
                            .map((Named<org.folkmoot.theme.ThemeId> theme) ->
                                    new NamedId(theme.id().value(), theme.name()))
                            .toList(),
                    hit.felt().map(felt -> felt.step()).orElse(null),
                    hit.question().orElse(null),
                    maySee ? hit.excerpt().text() : null,
                    maySee && hit.excerpt().isWhole(),
                    maySee ? hit.excerpt().marks() : List.of(),
                    hit.uses().stream()
                            .filter(use -> use != WordsUse.ANALYSE)
                            .map(use -> use == WordsUse.QUOTE_INSIDE ? "inside" : "in_public")
                            .sorted()
                            .toList(),
                    hit.notes().stream()
                            .map(note -> note.name().toLowerCase(Locale.ROOT))
                            .sorted()
                            .toList(),
                    maySee ? null : WITHHELD,
                    hit.why().name().toLowerCase(Locale.ROOT));
        }
    }

    /** An id with the name people know it by. */
    record NamedId(UUID id, String name) {}
}
