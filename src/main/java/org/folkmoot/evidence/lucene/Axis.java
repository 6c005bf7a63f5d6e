package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.folkmoot.evidence.disclosure.PeopleTable;

/**
 * One way of sorting comments under values, of which a comment may have several or none.
 *
 * @param <V> the values
 */
public final class Axis<V> {

    /** Quarters are counted from the first of this year; what is older counts as without a date. */
    private static final int FIRST_YEAR = 1990;

    private static final int QUARTERS = 4 * 80;

    /** Let down, mixed and looked after, as 0, 1 and 2. */
    static final int[] GROUP_OF_STEP = {2, 2, 1, 0, 0};

    @FunctionalInterface
    private interface Numbers {
        /** Puts the numbers of the document's values into the array; returns how many. */
        int of(DocValuesCache columns, int document, int[] into);
    }

    private final ToIntFunction<Dictionaries> size;
    private final Numbers numbers;
    private final BiFunction<Integer, Dictionaries, V> value;

    private Axis(ToIntFunction<Dictionaries> size, Numbers numbers, BiFunction<Integer, Dictionaries, V> value) {
        this.size = size;
        this.numbers = numbers;
        this.value = value;
    }

    public static Axis<UUID> themes() {
        return new Axis<>(
                dictionaries -> dictionaries.themes().size(),
                (columns, document, into) -> {
                    int begin = columns.themesBegin(document);
                    int themes = Math.min(into.length, columns.themesBegin(document + 1) - begin);
                    for (int i = 0; i < themes; i++) {
                        into[i] = columns.theme(begin + i);
                    }
                    return themes;
                },
                (number, dictionaries) -> dictionaries.themes().id(number));
    }

    public static Axis<UUID> services() {
        return new Axis<>(
                dictionaries -> dictionaries.services().size(),
                DocValuesCache::services,
                (number, dictionaries) -> dictionaries.services().id(number));
    }

    /** Let down, mixed and looked after, as 0, 1 and 2. */
    public static Axis<Integer> feltGroups() {
        return new Axis<>(
                _ -> 3,
                (columns, document, into) -> {
                    int step = columns.felt(document);
                    return one(step == DocValuesCache.NONE ? DocValuesCache.NONE : GROUP_OF_STEP[step - 1], into);
                },
                (number, _) -> number);
    }

    /** The first days of quarters. */
    public static Axis<LocalDate> quarters() {
        return new Axis<>(
                _ -> QUARTERS,
                (columns, document, into) -> one(quarter(columns.day(document)), into),
                (number, _) -> LocalDate.of(FIRST_YEAR + number / 4, 1 + number % 4 * 3, 1));
    }

    private static int quarter(int day) {
        if (day == DocValuesCache.NO_DAY) {
            return DocValuesCache.NONE;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        int quarter = (date.getYear() - FIRST_YEAR) * 4 + (date.getMonthValue() - 1) / 3;
        return quarter < 0 || quarter >= QUARTERS ? DocValuesCache.NONE : quarter;
    }

    private static int one(int number, int[] into) {
        into[0] = number;
        return number == DocValuesCache.NONE ? 0 : 1;
    }

    int size(Dictionaries dictionaries) {
        return size.applyAsInt(dictionaries);
    }

    int numbers(DocValuesCache columns, int document, int[] into) {
        return numbers.of(columns, document, into);
    }

    V value(int number, Dictionaries dictionaries) {
        return value.apply(number, dictionaries);
    }

    /**
     * People counted along two axes.
     *
     * @param rows the values that anybody has, in no particular order
     * @param people counts in the order of rows and columns, and one more row and column for those who have no value
     * @param comments how many comments there are in all
     */
    public record CrossTable<R, C>(List<R> rows, List<C> columns, PeopleTable people, int comments) {

        public CrossTable {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }
}
