package org.folkmoot.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.evidence.disclosure.Detail;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Found;
import org.folkmoot.evidence.lucene.Narrowing;
import org.folkmoot.evidence.lucene.Sought;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.WordsUse;
import org.springframework.stereotype.Service;

/** Finds what people said. Everything it returns is within what the caller may read. */
@Service
@AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR})
public class EvidenceSearch {

    private static final int EXPORT_PAGE = 100;

    private final EvidenceIndex index;
    private final Viewers viewers;
    private final NameBook names;
    private final HitNames hitNames;
    private final Clock clock;

    public EvidenceSearch(EvidenceIndex index, Viewers viewers, NameBook names, Clock clock) {
        this.index = index;
        this.viewers = viewers;
        this.names = names;
        this.hitNames = new HitNames(names);
        this.clock = clock;
    }

    /** One page of what was found, with counts and what it could be narrowed to. */
    public EvidenceResult search(EvidenceQuery query) {
        Viewers.Viewer viewer = viewers.current();
        LocalDate today = LocalDate.now(clock);
        Found found = index.find(sought(query, viewer, today));
        Choices choices = new Choices(query, found.facets(), found.total(), viewer.detail() == Detail.ALL, names);
        Shown people = choices.people();
        return new EvidenceResult(
                people,
                choices.comments(),
                Math.min(found.total().comments(), EvidenceQuery.DEEPEST),
                found.hits().stream().map(hitNames::named).toList(),
                choices.themes(),
                choices.services(),
                choices.places(),
                choices.felt(),
                choices.periods(today),
                found.suggestion(),
                index.rebuildUnderWay().isEmpty());
    }

    /**
     * Hands over all that was found and may leave for the purpose, in the query's order, up to {@link EvidenceQuery#DEEPEST} comments. Words leave only
     * where their author agreed to be quoted for it.
     */
    public void export(EvidenceQuery query, ExportPurpose purpose, Consumer<ExportedComment> row) {
        EvidenceQuery pages = query.sized(EXPORT_PAGE);
        for (int page = 1; page <= EvidenceQuery.DEEPEST / EXPORT_PAGE; page++) {
            Found found = index.find(leaving(
                    sought(pages.page(page), viewers.current(), LocalDate.now(clock))
                            .whole(),
                    purpose));
            found.hits().forEach(hit -> row.accept(ExportedComment.of(hitNames.named(hit), purpose)));
            if (found.hits().size() < EXPORT_PAGE) {
                return;
            }
        }
    }

    private static Sought leaving(Sought sought, ExportPurpose purpose) {
        return switch (purpose) {
            case INSIDE -> sought;
            case IN_PUBLIC -> sought.agreedTo(Set.of(purpose.needed()));
        };
    }

    private Sought sought(EvidenceQuery query, Viewers.Viewer viewer, LocalDate today) {
        return new Sought(
                query.text(),
                viewer.words(),
                narrowing(query),
                query.order(),
                query.offset(),
                query.size(),
                Choices.windows(today),
                names::above);
    }

    private static Set<WordsUse> uses(EvidenceQuery query) {
        if (query.only().contains(EvidenceQuery.Only.QUOTABLE_IN_PUBLIC)) {
            return Set.of(WordsUse.QUOTE_IN_PUBLIC);
        }
        return query.only().contains(EvidenceQuery.Only.QUOTABLE_INSIDE) ? Set.of(WordsUse.QUOTE_INSIDE) : Set.of();
    }

    private Narrowing narrowing(EvidenceQuery query) {
        Set<PlaceId> places = query.places().stream()
                .flatMap(place -> Stream.concat(Stream.of(place), names.within(place).stream()))
                .collect(Collectors.toUnmodifiableSet());
        return new Narrowing(
                query.themes(),
                query.services(),
                places,
                query.felt(),
                query.from(),
                query.to(),
                uses(query),
                query.only().contains(EvidenceQuery.Only.WITHOUT_NOTES) ? Narrowing.Hard.LEFT_OUT : Narrowing.Hard.TOO);
    }
}
