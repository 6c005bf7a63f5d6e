package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

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
    private static final int[] GROUP_OF_STEP = {2, 2, 1, 0, 0};

    @FunctionalInterface
    private interface Numbers {
        /** Puts the numbers of the document's values into the array; returns how many. */
        int of(Columns columns, int document, int[] into);
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
                Columns::services,
                (number, dictionaries) -> dictionaries.services().id(number));
    }

    /** Let down, mixed and looked after, as 0, 1 and 2. */
    public static Axis<Integer> feltGroups() {
        return new Axis<>(
                _ -> 3,
                (columns, document, into) -> {
                    int step = columns.felt(document);
                    return one(step == Columns.NONE ? Columns.NONE : GROUP_OF_STEP[step - 1], into);
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
        if (day == Columns.NO_DAY) {
            return Columns.NONE;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        int quarter = (date.getYear() - FIRST_YEAR) * 4 + (date.getMonthValue() - 1) / 3;
        return quarter < 0 || quarter >= QUARTERS ? Columns.NONE : quarter;
    }

    private static int one(int number, int[] into) {
        into[0] = number;
        return number == Columns.NONE ? 0 : 1;
    }

    int size(Dictionaries dictionaries) {
        return size.applyAsInt(dictionaries);
    }

    int numbers(Columns columns, int document, int[] into) {
        return numbers.of(columns, document, into);
    }

    V value(int number, Dictionaries dictionaries) {
        return value.apply(number, dictionaries);
    }
}
