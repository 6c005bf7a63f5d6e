package org.folkmoot.evidence.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.evidence.ChangesOfCounts;
import org.folkmoot.evidence.CountsTable;
import org.folkmoot.evidence.FeltGroup;
import org.folkmoot.evidence.Named;
import org.folkmoot.evidence.Period;
import org.folkmoot.evidence.Sight;
import org.folkmoot.evidence.ThemesBesideServices;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.api.InvalidRequest;
import org.folkmoot.platform.api.Listing;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.api.PageRequested;
import org.folkmoot.theme.Codebooks;
import org.folkmoot.theme.Theme;
import org.folkmoot.theme.ThemeId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themes with counts of people: all of a place, and those of a service. */
@RestController
@RequestMapping("/api/v1")
record ThemesController(
        ThemesBesideServices counts,
        ChangesOfCounts changes,
        Codebooks codebooks,
        Places places,
        ServiceDirectory services) {

    /** A theme of a place and how many people spoke of it. */
    record ThemeCount(UUID id, String code, String name, String category, String definition, PeopleCount people) {}

    /** A theme of a service: how many people spoke of it, and how many felt let down, mixed and looked after. */
    record ServiceTheme(
            UUID id,
            String name,
            PeopleCount people,
            PeopleCount letDown,
            PeopleCount mixed,
            PeopleCount lookedAfter) {}

    /**
     * The themes of a place. The header {@code Folkmoot-Counts-Changed} names the day on which its counts last changed because words were
     * taken back; {@code Folkmoot-Counts-Complete} is {@code false} while the index is being built anew and counts may still grow. Counts are told as
     * the public would see them.
     *
     * @param place its id; the widest that the caller sees if left out
     * @param period {@code 12m} for the last twelve months, {@code 2025} for a year; all time if left out
     */
    @GetMapping("/themes")
    ResponseEntity<Listing<ThemeCount>> themes(
            @RequestParam(required = false, defaultValue = "") String place,
            @RequestParam(required = false, defaultValue = "") String period,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        PlaceId at = place(place);
        Map<ThemeId, Shown> totals = counts.matrix(at, period(period), Sight.PUBLIC).rows().stream()
                .collect(Collectors.toMap(row -> row.head().id(), CountsTable.Row::total));
        List<ThemeCount> all = codebooks.themesOf(at).stream()
                .map(theme -> count(theme, totals.getOrDefault(theme.id(), Shown.exactly(0))))
                .toList();
        return Tagged.ok(Listing.page(all, PageRequested.ofSize(page, size)), changes.at(at), counts.isComplete());
    }

    /** The themes of a service, with the same headers. */
    @GetMapping("/services/{id}/themes")
    ResponseEntity<Listing<ServiceTheme>> ofService(
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") String period,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        ServiceId service = service(id);
        List<ServiceTheme> all = counts.ofService(service, period(period), Sight.PUBLIC).under().rows().stream()
                .map(ThemesController::theme)
                .toList();
        return Tagged.ok(
                Listing.page(all, PageRequested.ofSize(page, size)), changes.ofService(service), counts.isComplete());
    }

    private static ThemeCount count(Theme theme, Shown people) {
        return new ThemeCount(
                theme.id().value(),
                theme.code(),
                theme.name(),
                theme.category().orElse(""),
                theme.definition(),
                PeopleCount.of(people));
    }

    private static ServiceTheme theme(CountsTable.Row<Named<ThemeId>> row) {
        List<PeopleCount> felt = IntStream.range(0, FeltGroup.values().length)
                .mapToObj(group -> PeopleCount.of(row.cells().get(group)))
                .toList();
        return new ServiceTheme(
                row.head().id().value(),
                row.head().name(),
                PeopleCount.of(row.total()),
                felt.get(FeltGroup.LET_DOWN.ordinal()),
                felt.get(FeltGroup.MIXED.ordinal()),
                felt.get(FeltGroup.LOOKED_AFTER.ordinal()));
    }

    private PlaceId place(String text) {
        if (text.isBlank()) {
            return places.widestVisible().map(Place::id).orElseThrow(() -> new NotFound("There is no place yet."));
        }
        Optional<PlaceId> place = uuid(text).map(PlaceId::new);
        if (place.isEmpty()) {
            throw new InvalidRequest("place", "Give the id of a place as a UUID.");
        }
        return places.find(place.get()).map(Place::id).orElseThrow(() -> new NotFound("There is no such place."));
    }

    private ServiceId service(String text) {
        return uuid(text)
                .map(ServiceId::new)
                .filter(id -> services.find(id).isPresent())
                .orElseThrow(() -> new NotFound("There is no such service."));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Period period(String text) {
        return Period.parse(text)
                .orElseThrow(() -> new InvalidRequest("period", "Give a year as 2025 or a number of months as 12m."));
    }
}
