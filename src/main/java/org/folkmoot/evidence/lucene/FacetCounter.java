package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.Count;
import org.folkmoot.place.PlaceId;
import org.folkmoot.testimony.Felt;

/**
 * Counts people and comments in all and under each theme, service, place, step of feeling and period. A
 * kind's own choice does not shrink its own list: a document that fails only that choice counts there still.
 */
final class FacetCounter {

    /** Let down, mixed, looked after: counted apart, as one person can have felt both steps of a group. */
    private static final int GROUPS = 3;

    private final Narrowed narrowed;
    private final Dictionaries dictionaries;
    private final int[] windowFrom;
    private final int[] windowTo;
    private final PeopleCounter all;
    private final PeopleCounter themes;
    private final PeopleCounter services;
    private final PeopleCounter places;
    private final PeopleCounter felt;
    private final PeopleCounter periods;
    private final List<Window> windows;
    /** For each place the numbers under which its comments count: its own and those of the places above. */
    private final int[][] around;

    FacetCounter(CountingSearcher searcher, Sought sought) {
        this.dictionaries = searcher.dictionaries();
        this.narrowed = new Narrowed(sought.narrowing(), dictionaries);
        this.windows = sought.windows();
        this.around = around(dictionaries.places(), sought.above());
        windowFrom = windows.stream().mapToInt(window -> day(window.from())).toArray();
        windowTo = windows.stream().mapToInt(window -> day(window.to())).toArray();
        all = new PeopleCounter(searcher, 1);
        themes = new PeopleCounter(searcher, dictionaries.themes().size() + 1);
        services = new PeopleCounter(searcher, dictionaries.services().size() + 1);
        places = new PeopleCounter(searcher, dictionaries.places().size() + 1);
        felt = new PeopleCounter(searcher, GROUPS + 6);
        periods = new PeopleCounter(searcher, windows.size() + 1);
    }

    /**
     * Counts the document.
     *
     * @return true if it fails no choice, so that it is a hit
     */
    boolean count(Columns columns, int document) {
        int failed = narrowed.failures(columns, document);
        int contributor = columns.contributor[document];
        if (failed == 0) {
            all.add(0, contributor);
            countThemes(columns, document, contributor);
            countOne(services, columns.service[document], contributor);
            countPlaces(columns.place[document], contributor);
            countFelt(columns.felt[document], contributor);
            countPeriods(columns.day[document], contributor);
            return true;
        }
        switch (failed) {
            case Narrowed.THEME -> countThemes(columns, document, contributor);
            case Narrowed.SERVICE -> countOne(services, columns.service[document], contributor);
            case Narrowed.PLACE -> countPlaces(columns.place[document], contributor);
            case Narrowed.FELT -> countFelt(columns.felt[document], contributor);
            case Narrowed.PERIOD -> countPeriods(columns.day[document], contributor);
            default -> {}
        }
        return false;
    }

    Facets facets() {
        return new Facets(
                byId(themes, dictionaries.themes()),
                byId(services, dictionaries.services()),
                byId(places, dictionaries.places()),
                byFelt(),
                feltGroups(),
                byWindow());
    }

    Count total() {
        return new Count(all.people(0), all.comments(0));
    }

    private void countThemes(Columns columns, int document, int contributor) {
        int from = columns.themeEnd[document];
        int to = columns.themeEnd[document + 1];
        if (from == to) {
            themes.add(themes.values() - 1, contributor);
        }
        for (int i = from; i < to; i++) {
            themes.add(columns.theme[i], contributor);
        }
    }

    /** Under the value's number, or under the last where there is none. */
    private static void countOne(PeopleCounter counter, int number, int contributor) {
        counter.add(number == Columns.NONE ? counter.values() - 1 : number, contributor);
    }

    private static int[][] around(Dictionary places, Function<PlaceId, List<PlaceId>> above) {
        int known = places.size();
        int[][] around = new int[known][];
        for (int number = 0; number < known; number++) {
            PlaceId place = new PlaceId(places.id(number));
            around[number] = Stream.concat(Stream.of(place), above.apply(place).stream())
                    .mapToInt(id -> places.number(id.value()))
                    .toArray();
        }
        return around;
    }

    private void countPlaces(int place, int contributor) {
        for (int number : around[place]) {
            places.add(number, contributor);
        }
    }

    private void countFelt(int step, int contributor) {
        if (step == Columns.NONE) {
            felt.add(GROUPS + 5, contributor);
        } else {
            felt.add(step < 3 ? 2 : step == 3 ? 1 : 0, contributor);
            felt.add(GROUPS + step - 1, contributor);
        }
    }

    private void countPeriods(int day, int contributor) {
        boolean isIn = false;
        for (int w = 0; w < windowFrom.length; w++) {
            if (day >= windowFrom[w] && day <= windowTo[w]) {
                periods.add(w, contributor);
                isIn = true;
            }
        }
        if (!isIn) {
            periods.add(windowFrom.length, contributor);
        }
    }

    private static Tally<UUID> byId(PeopleCounter counter, Dictionary dictionary) {
        Map<UUID, Count> counts = new HashMap<>();
        for (int number = 0; number < counter.values() - 1; number++) {
            if (counter.comments(number) > 0) {
                counts.put(dictionary.id(number), count(counter, number));
            }
        }
        return new Tally<>(counts, count(counter, counter.values() - 1));
    }

    private Tally<Felt> byFelt() {
        Map<Felt, Count> counts = new HashMap<>();
        for (Felt step : Felt.values()) {
            counts.put(step, count(felt, GROUPS + step.step() - 1));
        }
        return new Tally<>(counts, count(felt, GROUPS + 5));
    }

    private List<Count> feltGroups() {
        return IntStream.range(0, GROUPS).mapToObj(group -> count(felt, group)).toList();
    }

    private Tally<Window> byWindow() {
        Map<Window, Count> counts = new HashMap<>();
        for (int w = 0; w < windows.size(); w++) {
            counts.put(windows.get(w), count(periods, w));
        }
        return new Tally<>(counts, count(periods, windows.size()));
    }

    private static Count count(PeopleCounter counter, int value) {
        return new Count(counter.people(value), counter.comments(value));
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
