package org.folkmoot.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.EvidenceResult.FacetValue;
import org.folkmoot.evidence.disclosure.Shown;
import org.folkmoot.evidence.disclosure.SmallNumbers;
import org.folkmoot.evidence.disclosure.SmallNumbers.Detail;
import org.folkmoot.evidence.lucene.Found.Facets;
import org.folkmoot.evidence.lucene.Window;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/** The lists a search can be narrowed by, with their counts as the viewer may see them. */
record Choices(EvidenceQuery query, Facets facets, Count total, Detail detail, NameBook names) {

    private static final List<Period.LastMonths> RECENT = List.of(new Period.LastMonths(3), new Period.LastMonths(12));
    private static final int YEARS = 8;
    /** The bar of a count that is not shown: the same for all, so that it says nothing. */
    private static final double SLIGHT = 0.03;

    Shown people() {
        return shown(total);
    }

    /** Where people are not told exactly, the number of comments would be a hint, and is left out. */
    Optional<Integer> comments() {
        return Optional.of(total.comments()).filter(_ -> detail == Detail.ALL);
    }

    List<FacetValue<Named<ThemeId>>> themes() {
        return choices(
                facets.themes(),
                id -> names.named(new ThemeId(id)),
                theme -> query.themes().contains(theme.id()));
    }

    List<FacetValue<Named<ServiceId>>> services() {
        return choices(
                facets.services(),
                id -> names.named(new ServiceId(id)),
                service -> query.services().contains(service.id()));
    }

    List<FacetValue<Named<PlaceId>>> places() {
        return choices(
                facets.places(),
                id -> names.named(new PlaceId(id)),
                place -> query.places().contains(place.id()));
    }

    private <T> List<FacetValue<Named<T>>> choices(
            Map<UUID, Count> tally, Function<UUID, Optional<Named<T>>> name, Function<Named<T>, Boolean> isChosen) {
        Map<UUID, Shown> shown = tally.entrySet().stream()
                .filter(entry -> entry.getValue().comments() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
        double most = most(shown.values());
        List<FacetValue<Named<T>>> choices = new ArrayList<>();
        shown.forEach((id, people) -> name.apply(id)
                .ifPresent(named ->
                        choices.add(new FacetValue<>(named, people, share(people, most), isChosen.apply(named)))));
        return choices.stream()
                .sorted(Comparator.comparingInt((FacetValue<Named<T>> choice) ->
                                -choice.people().told())
                        .thenComparing(choice -> choice.value().name()))
                .toList();
    }

    List<FacetValue<FeltGroup>> felt() {
        return inOrder(
                List.of(FeltGroup.values()),
                group -> facets.feltGroups().get(group.ordinal()),
                group -> !query.felt().isEmpty() && query.felt().containsAll(group.steps()));
    }

    List<FacetValue<Period>> periods(LocalDate today) {
        return inOrder(
                periodsUpTo(today),
                period -> facets.periods().getOrDefault(window(period, today), Count.NONE),
                period -> query.isSaid(period, today));
    }

    /** Those of the values that anybody stands under or that were chosen. */
    private <T> List<FacetValue<T>> inOrder(List<T> values, Function<T, Count> count, Predicate<T> isChosen) {
        List<Shown> shown = values.stream().map(count).map(this::shown).toList();
        double most = most(shown);
        return IntStream.range(0, values.size())
                .mapToObj(i -> new FacetValue<>(
                        values.get(i), shown.get(i), share(shown.get(i), most), isChosen.test(values.get(i))))
                .filter(choice -> choice.people().isSomebody() || choice.isChosen())
                .toList();
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

    private Shown shown(Count count) {
        return SmallNumbers.shown(count.people(), detail);
    }

    private static double most(Collection<Shown> shown) {
        return shown.stream().mapToInt(Shown::told).max().orElse(0);
    }

    private static double share(Shown shown, double most) {
        return shown instanceof Shown.Few ? SLIGHT : most == 0 ? 0 : shown.told() / most;
    }
}
