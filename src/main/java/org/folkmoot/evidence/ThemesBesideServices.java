package org.folkmoot.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.evidence.disclosure.Detail;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.evidence.lucene.Axis;
import org.folkmoot.evidence.lucene.Cross;
import org.folkmoot.evidence.lucene.EvidenceIndex;
import org.folkmoot.evidence.lucene.Found;
import org.folkmoot.evidence.lucene.Narrowing;
import org.folkmoot.evidence.lucene.Sought;
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
    private final HitNames hitNames;
    private final Clock clock;

    ThemesBesideServices(EvidenceIndex index, Viewers viewers, NameBook names, Clock clock) {
        this.index = index;
        this.viewers = viewers;
        this.names = names;
        this.hitNames = new HitNames(names);
        this.clock = clock;
    }

    /** People by theme and service at the place and within it. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public CountsTable<Named<ThemeId>, Named<ServiceId>> matrix(PlaceId place, Period period) {
        Viewers.Viewer viewer = viewers.current();
        Cross<UUID, UUID> cross = index.count(
                viewer.counts(), narrowing(Set.of(), Set.of(), place, period), Axis.themes(), Axis.services());
        return CountsTables.of(cross, viewer.detail(), this::theme, byName(), this::service, byName());
    }

    /** How exactly the person at hand is told these counts. */
    @AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Detail detail() {
        return viewers.current().detail();
    }

    /** What people say of a service, by theme. */
    @AllowSomewhere({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Voices<ThemeId> ofService(ServiceId service, Period period) {
        Narrowing narrowing = narrowing(Set.of(), Set.of(service), Optional.empty(), period);
        Viewers.Viewer viewer = viewers.current();
        Cross<UUID, Integer> under = index.count(viewer.counts(), narrowing, Axis.themes(), Axis.feltGroups());
        return voices(
                viewer,
                narrowing,
                under,
                CountsTables.of(
                        under,
                        viewer.detail(),
                        this::theme,
                        byName(),
                        ThemesBesideServices::group,
                        Comparator.naturalOrder()));
    }

    /** What people say under a theme at the place and within it, by service. */
    @Allow({Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER})
    public Voices<ServiceId> ofTheme(ThemeId theme, PlaceId place, Period period) {
        Narrowing narrowing = narrowing(Set.of(theme), Set.of(), place, period);
        Viewers.Viewer viewer = viewers.current();
        Cross<UUID, Integer> under = index.count(viewer.counts(), narrowing, Axis.services(), Axis.feltGroups());
        return voices(
                viewer,
                narrowing,
                under,
                CountsTables.of(
                        under,
                        viewer.detail(),
                        this::service,
                        byName(),
                        ThemesBesideServices::group,
                        Comparator.naturalOrder()));
    }

    private <T> Voices<T> voices(
            Viewers.Viewer viewer,
            Narrowing narrowing,
            Cross<UUID, Integer> counted,
            CountsTable<Named<T>, FeltGroup> under) {
        CountsTable<LocalDate, FeltGroup> overTime = CountsTables.of(
                index.count(viewer.counts(), narrowing, Axis.quarters(), Axis.feltGroups()),
                viewer.detail(),
                Optional::of,
                Comparator.<ChronoLocalDate>naturalOrder(),
                ThemesBesideServices::group,
                Comparator.naturalOrder());
        List<Voices.Typical> typical =
                index.typicalWords(viewer.words(), narrowing, SmallNumbers.LEAST, TYPICAL).stream()
                        .map(word -> new Voices.Typical(word.word(), word.people()))
                        .toList();
        return new Voices<>(
                under.total(),
                Optional.of(counted.comments())
                        .filter(_ -> under.total() instanceof Shown.Exactly && viewer.detail() != Detail.IN_FIVES),
                inOrder(under),
                inTime(overTime),
                typical,
                words(viewer, narrowing),
                viewer.detail());
    }

    private List<EvidenceHit> words(Viewers.Viewer viewer, Narrowing narrowing) {
        Found found = index.find(new Sought(
                "",
                viewer.words(),
                narrowing.agreedTo(QUOTABLE),
                HitOrder.NEWEST,
                0,
                WORDS,
                List.of(),
                _ -> List.of()));
        return found.hits().stream().map(hitNames::named).toList();
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
                table.total());
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
                ordered.total());
    }

    private Narrowing narrowing(Set<ThemeId> themes, Set<ServiceId> services, PlaceId place, Period period) {
        return narrowing(themes, services, Optional.of(place), period);
    }

    private Narrowing narrowing(Set<ThemeId> themes, Set<ServiceId> services, Optional<PlaceId> place, Period period) {
        LocalDate today = LocalDate.now(clock);
        Set<PlaceId> places = place.stream()
                .flatMap(id -> Stream.concat(Stream.of(id), names.within(id).stream()))
                .collect(Collectors.toUnmodifiableSet());
        return new Narrowing(themes, services, places, Set.of(), period.from(today), period.to(today), Set.of());
    }

    private Optional<Named<ThemeId>> theme(UUID id) {
        ThemeId theme = new ThemeId(id);
        return names.theme(theme).map(name -> new Named<>(theme, name));
    }

    private Optional<Named<ServiceId>> service(UUID id) {
        ServiceId service = new ServiceId(id);
        return names.service(service).map(name -> new Named<>(service, name));
    }

    private static Optional<FeltGroup> group(int number) {
        return Optional.of(FeltGroup.values()[number]);
    }

    private static <T> Comparator<Named<T>> byName() {
        return Comparator.comparing(Named::name);
    }
}
