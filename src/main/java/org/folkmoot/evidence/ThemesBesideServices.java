package org.folkmoot.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.lucene.Axis;
import org.folkmoot.evidence.lucene.Axis.CrossTable;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Filter;
import org.folkmoot.evidence.lucene.Found;
import org.folkmoot.evidence.lucene.SearchRequest;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;
import org.springframework.stereotype.Service;

/** Counts of people by theme and service, as the caller may see them; words only for those who may read them. */
@Service
public class ThemesBesideServices {

    private static final int WORDS = 3;
    private static final int TYPICAL = 8;
    private static final Set<WordsUse> QUOTABLE = Set.of(WordsUse.QUOTE_INSIDE, WordsUse.QUOTE_IN_PUBLIC);

    private final EvidenceIndex index;
    private final Viewers viewers;
    private final NameBook names;
    private final Clock clock;

    ThemesBesideServices(EvidenceIndex index, Viewers viewers, NameBook names, Clock clock) {
        this.index = index;
        this.viewers = viewers;
        this.names = names;
        this.clock = clock;
    }

    /** People by theme and service at the place and within it. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public CountsTable<Named<ThemeId>, Named<ServiceId>> matrix(PlaceId place, Period period, Sight sight) {
        Viewers.Viewer viewer = viewers.current(sight);
        Filter narrowing = narrowing(Set.of(), Set.of(), Optional.of(place), period);
        CrossTable<UUID, UUID> cross = index.count(viewer.counts(), narrowing, Axis.themes(), Axis.services());
        return CountsTable.of(
                cross, viewer.ofCounts(narrowing.places()), this::theme, byName(), this::service, byName());
    }

    /** True unless the index is being built anew, when counts may still grow. */
    @AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public boolean isComplete() {
        return index.isComplete();
    }

    /** What people say of a service, by theme. */
    @AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Voices<ThemeId> ofService(ServiceId service, Period period, Sight sight) {
        Filter narrowing = narrowing(Set.of(), Set.of(service), Optional.empty(), period);
        return voices(narrowing, sight, Axis.themes(), this::theme);
    }

    /** What people say under a theme at the place and within it, by service. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Voices<ServiceId> ofTheme(ThemeId theme, PlaceId place, Period period, Sight sight) {
        Filter narrowing = narrowing(Set.of(theme), Set.of(), Optional.of(place), period);
        return voices(narrowing, sight, Axis.services(), this::service);
    }

    private <T> Voices<T> voices(
            Filter narrowing, Sight sight, Axis<UUID> axis, Function<UUID, Optional<Named<T>>> name) {
        Viewers.Viewer viewer = viewers.current(sight);
        CrossTable<UUID, Integer> counted = index.count(viewer.counts(), narrowing, axis, Axis.feltGroups());
        CountsTable<Named<T>, FeltGroup> under = CountsTable.of(
                counted,
                viewer.ofCounts(narrowing.places()),
                name,
                byName(),
                ThemesBesideServices::group,
                Comparator.naturalOrder());
        CountsTable<LocalDate, FeltGroup> overTime = CountsTable.of(
                index.count(viewer.counts(), narrowing, Axis.quarters(), Axis.feltGroups()),
                under.detail(),
                Optional::of,
                Comparator.<ChronoLocalDate>naturalOrder(),
                ThemesBesideServices::group,
                Comparator.naturalOrder());
        boolean mayRead = viewer.sight() == Sight.OWN;
        return new Voices<>(
                under.total(),
                Optional.of(counted.comments()).filter(_ -> under.detail() == Detail.ALL),
                inOrder(under),
                inTime(overTime),
                mayRead ? index.typicalWords(viewer.words(), narrowing, TYPICAL) : List.of(),
                mayRead ? words(viewer, narrowing) : List.of());
    }

    private List<EvidenceHit> words(Viewers.Viewer viewer, Filter narrowing) {
        Found found = index.find(new SearchRequest(
                "",
                viewer.words(),
                narrowing.agreedTo(QUOTABLE),
                HitOrder.NEWEST,
                0,
                WORDS,
                List.of(),
                _ -> List.of()));
        return found.hits().stream().map(hit -> EvidenceHit.of(hit, names)).toList();
    }

    private static <T> CountsTable<T, FeltGroup> inOrder(CountsTable<T, FeltGroup> table) {
        List<FeltGroup> groups = List.of(FeltGroup.values());
        return new CountsTable<>(
                groups,
                table.rows().stream()
                        .map(row ->
                                new CountsTable.Row<>(row.head(), inOrder(table.columns(), row.cells()), row.total()))
                        .toList(),
                inOrder(table.columns(), table.columnTotals()),
                table.total(),
                table.detail());
    }

    /** All three groups, those nobody felt with 0. */
    private static List<Shown> inOrder(List<FeltGroup> columns, List<Shown> cells) {
        return Stream.of(FeltGroup.values())
                .map(columns::indexOf)
                .map(at -> at < 0 ? Shown.exactly(0) : cells.get(at))
                .toList();
    }

    private static CountsTable<LocalDate, FeltGroup> inTime(CountsTable<LocalDate, FeltGroup> table) {
        CountsTable<LocalDate, FeltGroup> ordered = inOrder(table);
        return new CountsTable<>(
                ordered.columns(),
                ordered.rows().stream()
                        .sorted(Comparator.comparing(CountsTable.Row<LocalDate>::head))
                        .toList(),
                ordered.columnTotals(),
                ordered.total(),
                ordered.detail());
    }

    private Filter narrowing(Set<ThemeId> themes, Set<ServiceId> services, Optional<PlaceId> place, Period period) {
        LocalDate today = LocalDate.now(clock);
        Set<PlaceId> places = place.stream()
                .flatMap(id -> Stream.concat(Stream.of(id), names.within(id).stream()))
                .collect(Collectors.toUnmodifiableSet());
        return new Filter(themes, services, places, Set.of(), period.from(today), period.to(today), Set.of());
    }

    private Optional<Named<ThemeId>> theme(UUID id) {
        return names.named(new ThemeId(id));
    }

    private Optional<Named<ServiceId>> service(UUID id) {
        return names.named(new ServiceId(id));
    }

    private static Optional<FeltGroup> group(int number) {
        return Optional.of(FeltGroup.values()[number]);
    }

    private static <T> Comparator<Named<T>> byName() {
        return Comparator.comparing(Named::name);
    }
}
