package org.folkmoot.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Filter;
import org.folkmoot.evidence.lucene.Found;
import org.folkmoot.evidence.lucene.SearchRequest;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.springframework.stereotype.Service;

/** Finds what people said. Everything it returns is within what the caller may read. */
@Service
@AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
public class EvidenceSearch {

    private final EvidenceIndex index;
    private final Viewers viewers;
    private final NameBook names;
    private final SynonymBook synonyms;
    private final Clock clock;

    public EvidenceSearch(EvidenceIndex index, Viewers viewers, NameBook names, SynonymBook synonyms, Clock clock) {
        this.index = index;
        this.viewers = viewers;
        this.names = names;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    /** One page of what was found, with counts and what it could be narrowed to. */
    public EvidenceResult search(EvidenceQuery query) {
        Viewers.Viewer viewer = viewers.current(query.sight());
        LocalDate today = LocalDate.now(clock);
        Found found = index.find(sought(query, viewer, today));
        Choices choices = new Choices(query, found.facets(), found.total(), viewer.ofWords(), names);
        Shown people = choices.people();
        return new EvidenceResult(
                people,
                choices.comments(),
                found.total().comments(),
                Math.min(found.total().comments(), EvidenceQuery.DEEPEST),
                found.hits().stream().map(hit -> EvidenceHit.of(hit, names)).toList(),
                choices.themes(),
                choices.services(),
                choices.places(),
                choices.felt(),
                choices.periods(today),
                query.matching() == EvidenceQuery.Matching.WIDENED ? found.widened() : List.of(),
                found.suggestion(),
                index.isComplete());
    }

    /** One comment with its words whole; empty if there is none, or none that the caller may read. */
    public Optional<EvidenceHit> find(TestimonyId id) {
        return index.find(id, viewers.current(Sight.OWN).words()).map(hit -> EvidenceHit.of(hit, names));
    }

    /**
     * Hands over all that was found and may leave for the purpose, in the query's order. Words leave only where their author agreed to be quoted for it, and
     * none of what is taken back before its row is handed over. Ends as soon as the caller may read less than at the beginning.
     *
     * @return false if it ended before its end
     */
    public boolean export(EvidenceQuery query, ExportedComment.Purpose purpose, Consumer<ExportedComment> row) {
        Viewers.Viewer viewer = viewers.current(query.sight());
        AtomicBoolean isWhole = new AtomicBoolean(true);
        index.findAll(
                leaving(sought(query.sized(1), viewer, LocalDate.now(clock)), purpose),
                () -> {
                    isWhole.set(viewers.current(query.sight()).words().equals(viewer.words()));
                    return isWhole.get();
                },
                hit -> row.accept(ExportedComment.of(EvidenceHit.of(hit, names), purpose)));
        return isWhole.get();
    }

    private static SearchRequest leaving(SearchRequest sought, ExportedComment.Purpose purpose) {
        return switch (purpose) {
            case INSIDE -> sought;
            case IN_PUBLIC -> sought.agreedTo(Set.of(purpose.needed()));
        };
    }

    private SearchRequest sought(EvidenceQuery query, Viewers.Viewer viewer, LocalDate today) {
        SearchRequest sought = new SearchRequest(
                query.text(),
                viewer.words(),
                narrowing(query),
                query.order(),
                query.offset(),
                query.size(),
                Choices.windows(today),
                names::above);
        return switch (query.matching()) {
            case WIDENED -> sought.widenedBy(synonyms.at(query.places()));
            case ONLY_THESE -> sought.onlyThese();
        };
    }

    private static Set<WordsUse> uses(EvidenceQuery query) {
        if (query.only().contains(EvidenceQuery.Only.QUOTABLE_IN_PUBLIC)) {
            return Set.of(WordsUse.QUOTE_IN_PUBLIC);
        }
        return query.only().contains(EvidenceQuery.Only.QUOTABLE_INSIDE) ? Set.of(WordsUse.QUOTE_INSIDE) : Set.of();
    }

    private Filter narrowing(EvidenceQuery query) {
        Set<PlaceId> places = query.places().stream()
                .flatMap(place -> Stream.concat(Stream.of(place), names.within(place).stream()))
                .collect(Collectors.toUnmodifiableSet());
        return new Filter(
                query.themes(),
                query.services(),
                places,
                query.felt(),
                query.from(),
                query.to(),
                uses(query),
                query.only().contains(EvidenceQuery.Only.WITHOUT_NOTES) ? Filter.Hard.LEFT_OUT : Filter.Hard.TOO);
    }
}
