package org.folkmoot.evidence.lucene;

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

    /** Where the group of each step stands, from step 1, the best; the steps themselves follow. */
    private static final int[] GROUP_OF_STEP = {2, 2, 1, 0, 0};

    private final CountingSearcher searcher;
    private final Narrowed narrowed;
    private final Dictionaries dictionaries;
    private final Windows windows;
    /** For each place the numbers under which its comments count: its own and those of the places above. */
    private final int[][] around;

    private final int[] numbers = new int[CrossCounter.MOST_VALUES];
    private final PeopleCounter all = new PeopleCounter(1);
    private final PeopleCounter themes;
    private final PeopleCounter services;
    private final PeopleCounter places;
    private final PeopleCounter felt = new PeopleCounter(GROUPS + 6);
    private final PeopleCounter periods;

    FacetCounter(CountingSearcher searcher, Sought sought) {
        this.searcher = searcher;
        this.dictionaries = searcher.dictionaries();
        this.narrowed = new Narrowed(sought.narrowing(), dictionaries);
        this.windows = new Windows(sought.windows());
        this.around = around(dictionaries.places(), sought.above());
        themes = new PeopleCounter(dictionaries.themes().size() + 1);
        services = new PeopleCounter(dictionaries.services().size() + 1);
        places = new PeopleCounter(dictionaries.places().size() + 1);
        periods = new PeopleCounter(windows.size() + 1);
    }

    /**
     * Counts the document.
     *
     * @return true if it fails no choice, so that it is a hit
     */
    boolean count(Columns columns, int document) {
        int failed = narrowed.failures(columns, document);
        int contributor = columns.contributor(document);
        int person = searcher.repeats(contributor) ? contributor : ONCE;
        if (failed == 0) {
            add(all, 0, person);
            countThemes(columns, document, person);
            countServices(columns, document, person);
            countPlaces(columns, document, person);
            countFelt(columns, document, person);
            countPeriods(columns, document, person);
            return true;
        }
        switch (failed) {
            case Narrowed.THEME -> countThemes(columns, document, person);
            case Narrowed.SERVICE -> countServices(columns, document, person);
            case Narrowed.PLACE -> countPlaces(columns, document, person);
            case Narrowed.FELT -> countFelt(columns, document, person);
            case Narrowed.PERIOD -> countPeriods(columns, document, person);
            default -> {}
        }
        return false;
    }

    /** Stands for a contributor with a single document. */
    private static final int ONCE = -1;

    private static void add(PeopleCounter counter, int value, int person) {
        if (person == ONCE) {
            counter.addOnce(value);
        } else {
            counter.add(value, person);
        }
    }

    Facets facets() {
        return new Facets(
                byId(themes, dictionaries.themes()),
                byId(services, dictionaries.services()),
                byId(places, dictionaries.places()),
                byFelt(),
                IntStream.range(0, GROUPS).mapToObj(felt::count).toList(),
                byWindow());
    }

    Count total() {
        return all.count(0);
    }

    private void countThemes(Columns columns, int document, int person) {
        int from = columns.themesBegin(document);
        int to = columns.themesBegin(document + 1);
        if (from == to) {
            add(themes, themes.values() - 1, person);
        }
        for (int i = from; i < to; i++) {
            add(themes, columns.theme(i), person);
        }
    }

    private void countServices(Columns columns, int document, int person) {
        int count = columns.services(document, numbers);
        if (count == 0) {
            add(services, services.values() - 1, person);
        }
        for (int i = 0; i < count; i++) {
            add(services, numbers[i], person);
        }
    }

    private void countPlaces(Columns columns, int document, int person) {
        for (int number : around[columns.place(document)]) {
            add(places, number, person);
        }
    }

    private void countFelt(Columns columns, int document, int person) {
        int step = columns.felt(document);
        if (step == Columns.NONE) {
            add(felt, GROUPS + 5, person);
        } else {
            add(felt, GROUP_OF_STEP[step - 1], person);
            add(felt, GROUPS + step - 1, person);
        }
    }

    private void countPeriods(Columns columns, int document, int person) {
        int in = windows.of(columns.day(document));
        if (in == 0) {
            add(periods, windows.size(), person);
        }
        while (in != 0) {
            add(periods, Integer.numberOfTrailingZeros(in), person);
            in &= in - 1;
        }
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

    private static Tally<UUID> byId(PeopleCounter counter, Dictionary dictionary) {
        Map<UUID, Count> counts = new HashMap<>();
        for (int number = 0; number < counter.values() - 1; number++) {
            if (counter.comments(number) > 0) {
                counts.put(dictionary.id(number), counter.count(number));
            }
        }
        return new Tally<>(counts, counter.count(counter.values() - 1));
    }

    private Tally<Felt> byFelt() {
        Map<Felt, Count> counts = new HashMap<>();
        for (Felt step : Felt.values()) {
            counts.put(step, felt.count(GROUPS + step.step() - 1));
        }
        return new Tally<>(counts, felt.count(GROUPS + 5));
    }

    private Tally<Window> byWindow() {
        Map<Window, Count> counts = new HashMap<>();
        for (int w = 0; w < windows.size(); w++) {
            counts.put(windows.get(w), periods.count(w));
        }
        return new Tally<>(counts, periods.count(windows.size()));
    }
}
