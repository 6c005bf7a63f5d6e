package org.folkmoot.evidence.lucene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.evidence.Count;
import org.folkmoot.evidence.lucene.Dictionaries.Dictionary;
import org.folkmoot.evidence.lucene.Filter.CompiledFilter;
import org.folkmoot.evidence.lucene.Found.Facets;
import org.folkmoot.evidence.lucene.PeopleCounter.Recurring;
import org.folkmoot.evidence.lucene.Window.Windows;
import org.folkmoot.place.PlaceId;

/**
 * Counts people and comments in all and under each theme, service, place, step of feeling and period. A
 * kind's own choice does not shrink its own list: a document that fails only that choice counts there still.
 */
final class FacetCounter {

    /** Let down, mixed, looked after: counted apart, as one person can have felt both steps of a group. */
    private static final int GROUPS = 3;

    private final CompiledFilter narrowed;
    private final Dictionaries dictionaries;
    private final Windows windows;
    /** For each place the numbers under which its comments count: its own and those of the places above. */
    private final int[][] around;

    private final int[] numbers = new int[CrossCounter.MOST_VALUES];
    private final PeopleCounter all = new PeopleCounter(1);
    private final PeopleCounter themes;
    private final PeopleCounter services;
    private final PeopleCounter places;
    private final PeopleCounter felt = new PeopleCounter(GROUPS);
    private final PeopleCounter periods;
    private final Recurring recurring;

    FacetCounter(CountingSearcher searcher, SearchRequest sought) {
        this.recurring = new Recurring(searcher);
        this.dictionaries = searcher.dictionaries();
        this.narrowed = new CompiledFilter(sought.narrowing(), dictionaries);
        this.windows = new Windows(sought.windows());
        this.around = around(dictionaries.places(), sought.above());
        themes = new PeopleCounter(dictionaries.themes().size());
        services = new PeopleCounter(dictionaries.services().size());
        places = new PeopleCounter(dictionaries.places().size());
        periods = new PeopleCounter(windows.size());
    }

    /**
     * Counts the document.
     *
     * @param docBase where its segment begins in the whole index
     * @return true if it fails no choice, so that it is a hit
     */
    boolean count(DocValuesCache columns, int document, int docBase) {
        int failed = narrowed.failures(columns, document);
        // Whatever fails two kinds of choice counts nowhere.
        if (Integer.bitCount(failed) > 1) {
            return false;
        }
        if (!recurring.takes(docBase + document)) {
            count(columns, document, failed, Recurring.NOBODY_ELSE);
        }
        return failed == 0;
    }

    /** To be called once all documents were counted. */
    void finish() {
        recurring.forEach((columns, document, contributor) ->
                count(columns, document, narrowed.failures(columns, document), contributor));
    }

    private void count(DocValuesCache columns, int document, int failed, int person) {
        if (failed == 0) {
            all.add(0, person);
            countThemes(columns, document, person);
            countServices(columns, document, person);
            countPlaces(columns, document, person);
            countFelt(columns, document, person);
            countPeriods(columns, document, person);
            return;
        }
        switch (failed) {
            case CompiledFilter.THEME -> countThemes(columns, document, person);
            case CompiledFilter.SERVICE -> countServices(columns, document, person);
            case CompiledFilter.PLACE -> countPlaces(columns, document, person);
            case CompiledFilter.FELT -> countFelt(columns, document, person);
            case CompiledFilter.PERIOD -> countPeriods(columns, document, person);
            default -> {}
        }
    }

    Facets facets() {
        return new Facets(
                byId(themes, dictionaries.themes()),
                byId(services, dictionaries.services()),
                byId(places, dictionaries.places()),
                IntStream.range(0, GROUPS).mapToObj(felt::count).toList(),
                byWindow());
    }

    Count total() {
        return all.count(0);
    }

    private void countThemes(DocValuesCache columns, int document, int person) {
        int to = columns.themesBegin(document + 1);
        for (int i = columns.themesBegin(document); i < to; i++) {
            themes.add(columns.theme(i), person);
        }
    }

    private void countServices(DocValuesCache columns, int document, int person) {
        int count = columns.services(document, numbers);
        for (int i = 0; i < count; i++) {
            services.add(numbers[i], person);
        }
    }

    private void countPlaces(DocValuesCache columns, int document, int person) {
        for (int number : around[columns.place(document)]) {
            places.add(number, person);
        }
    }

    private void countFelt(DocValuesCache columns, int document, int person) {
        int step = columns.felt(document);
        if (step != DocValuesCache.NONE) {
            felt.add(Axis.GROUP_OF_STEP[step - 1], person);
        }
    }

    private void countPeriods(DocValuesCache columns, int document, int person) {
        int in = windows.of(columns.day(document));
        while (in != 0) {
            periods.add(Integer.numberOfTrailingZeros(in), person);
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

    private static Map<UUID, Count> byId(PeopleCounter counter, Dictionary dictionary) {
        Map<UUID, Count> counts = new HashMap<>();
        for (int number = 0; number < counter.values(); number++) {
            if (counter.comments(number) > 0) {
                counts.put(dictionary.id(number), counter.count(number));
            }
        }
        return counts;
    }

    private Map<Window, Count> byWindow() {
        Map<Window, Count> counts = new HashMap<>();
        for (int w = 0; w < windows.size(); w++) {
            counts.put(windows.get(w), periods.count(w));
        }
        return counts;
    }
}
