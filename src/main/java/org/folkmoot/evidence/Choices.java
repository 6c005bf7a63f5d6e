package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.ShownLine;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.evidence.lucene.Facets;
import org.folkmoot.evidence.lucene.Tally;
import org.folkmoot.evidence.lucene.Window;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/** The lists a search can be narrowed by, with their counts as the viewer may see them. */
final class Choices {

    private static final List<Period.LastMonths> RECENT = List.of(new Period.LastMonths(3), new Period.LastMonths(12));
    private static final int YEARS = 8;
    /** The bar of a count that is not shown: the same for all, so that it says nothing. */
    private static final double SLIGHT = 0.03;

    private final EvidenceQuery query;
    private final Facets facets;
    private final Count total;
    private final boolean seesSmallNumbers;
    private final NameBook names;

    Choices(EvidenceQuery query, Facets facets, Count total, boolean seesSmallNumbers, NameBook names) {
        this.query = query;
        this.facets = facets;
        this.total = total;
        this.seesSmallNumbers = seesSmallNumbers;
        this.names = names;
    }

    Shown people() {
        return seesSmallNumbers ? Shown.exactly(total.people()) : Shown.alone(total.people());
    }

    /** Beside few people the number of comments would be a hint, and is left out. */
    Optional<Integer> comments() {
        return Optional.of(total.comments()).filter(_ -> people() instanceof Shown.Exactly);
    }

    List<Choice<Named<ThemeId>>> themes() {
        return choices(
                facets.themes(),
                id -> names.theme(new ThemeId(id)).map(name -> new Named<>(new ThemeId(id), name)),
                theme -> query.themes().contains(theme.id()));
    }

    List<Choice<Named<ServiceId>>> services() {
        return choices(
                facets.services(),
                id -> names.service(new ServiceId(id)).map(name -> new Named<>(new ServiceId(id), name)),
                service -> query.services().contains(service.id()));
    }

    List<Choice<Named<PlaceId>>> places() {
        return choices(
                facets.places(),
                id -> names.place(new PlaceId(id)).map(name -> new Named<>(new PlaceId(id), name)),
                place -> query.places().contains(place.id()));
    }

    private <T> List<Choice<Named<T>>> choices(
            Tally<UUID> tally, Function<UUID, Optional<Named<T>>> name, Function<Named<T>, Boolean> isChosen) {
        List<UUID> ids = tally.counts().entrySet().stream()
                .filter(entry -> entry.getValue().comments() > 0)
                .sorted(Comparator.<Map.Entry<UUID, Count>>comparingInt(
                                entry -> -entry.getValue().people())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        List<Shown> shown = shown(
                ids.stream()
                        .map(id -> tally.counts().getOrDefault(id, Count.NONE))
                        .toList(),
                tally.without());
        double most = most(shown);
        List<Choice<Named<T>>> choices = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Shown people = shown.get(i);
            name.apply(ids.get(i))
                    .ifPresent(named ->
                            choices.add(new Choice<>(named, people, share(people, most), isChosen.apply(named))));
        }
        return bySight(choices);
    }

    /** Lists counts that are not shown by name, for their order would tell which is larger. */
    private static <T> List<Choice<Named<T>>> bySight(List<Choice<Named<T>>> choices) {
        return Stream.concat(
                        choices.stream().filter(choice -> choice.people() instanceof Shown.Exactly),
                        choices.stream()
                                .filter(choice -> !(choice.people() instanceof Shown.Exactly))
                                .sorted(Comparator.comparing((Choice<Named<T>> choice) ->
                                        choice.value().name())))
                .toList();
    }

    List<Choice<FeltGroup>> felt() {
        List<Shown> shown = shown(facets.feltGroups(), facets.felt().without());
        double most = most(shown);
        List<FeltGroup> groups = List.of(FeltGroup.values());
        return IntStream.range(0, groups.size())
                .mapToObj(i -> {
                    FeltGroup group = groups.get(i);
                    boolean isChosen =
                            !query.felt().isEmpty() && group.steps().stream().allMatch(query.felt()::contains);
                    return new Choice<>(group, shown.get(i), share(shown.get(i), most), isChosen);
                })
                .filter(choice -> choice.people().isSomebody() || choice.isChosen())
                .toList();
    }

    List<Choice<Period>> periods(LocalDate today) {
        List<Period> periods = periodsUpTo(today);
        // Stretches overlap and leave days out, so each is a line of its own beside the rest.
        List<Shown> shown = periods.stream()
                .map(period -> facets.periods().counts().getOrDefault(window(period, today), Count.NONE))
                .map(count -> seesSmallNumbers ? Shown.exactly(count.people()) : Shown.alone(count.people()))
                .toList();
        double most = most(shown);
        return IntStream.range(0, periods.size())
                .mapToObj(i -> new Choice<>(
                        periods.get(i), shown.get(i), share(shown.get(i), most), isChosen(periods.get(i), today)))
                .filter(choice -> choice.people().isSomebody() || choice.isChosen())
                .toList();
    }

    private boolean isChosen(Period period, LocalDate today) {
        return query.from().equals(period.from(today)) && query.to().equals(period.to(today));
    }

    static List<Window> windows(LocalDate today) {
        return periodsUpTo(today).stream().map(period -> window(period, today)).toList();
    }

    private static List<Period> periodsUpTo(LocalDate today) {
        return Stream.concat(
                        RECENT.stream().map(Period.class::cast),
                        IntStream.range(0, YEARS).mapToObj(ago -> new Period.Year(today.getYear() - ago)))
                .toList();
    }

    private static Window window(Period period, LocalDate today) {
        return new Window(period.from(today).orElseThrow(), period.to(today).orElseThrow());
    }

    private List<Shown> shown(List<Count> counts, Count without) {
        int[] people = IntStream.concat(counts.stream().mapToInt(Count::people), IntStream.of(without.people()))
                .toArray();
        if (seesSmallNumbers) {
            return IntStream.of(people).mapToObj(Shown::exactly).toList();
        }
        ShownLine line = SmallNumbers.protectLine(people, lineTotal(people));
        return line.cells();
    }

    /** The people of all choices, but no more than their sum: of a list whose own choice is taken away only bounds are known. */
    private int lineTotal(int[] people) {
        int sum = IntStream.of(people).sum();
        int largest = IntStream.of(people).max().orElse(0);
        return Math.clamp(total.people(), largest, sum);
    }

    private static double most(List<Shown> shown) {
        return shown.stream()
                .mapToInt(one -> one instanceof Shown.Exactly(int people) ? people : 0)
                .max()
                .orElse(0);
    }

    private static double share(Shown shown, double most) {
        return switch (shown) {
            case Shown.Exactly(int people) -> most == 0 ? 0 : people / most;
            case Shown.Few() -> SLIGHT;
            case Shown.Held() -> SLIGHT;
            case Shown.Unsaid() -> SLIGHT;
        };
    }
}
