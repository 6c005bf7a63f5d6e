package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.evidence.lucene.Dictionaries.Dictionary;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/**
 * What a search is narrowed to. Within one kind any of the chosen is enough, across kinds all must hold; an empty set
 * narrows nothing.
 *
 * @param places each with the places within it
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param uses what people agreed to
 * @param hard what is hard to read
 */
public record Filter(
        Set<ThemeId> themes,
        Set<ServiceId> services,
        Set<PlaceId> places,
        Set<Felt> felt,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Set<WordsUse> uses,
        Hard hard) {

    /** Words that a reader is warned of by a note. */
    public enum Hard {
        TOO,
        LEFT_OUT
    }

    public Filter {
        themes = Set.copyOf(themes);
        services = Set.copyOf(services);
        places = Set.copyOf(places);
        felt = Set.copyOf(felt);
        uses = Set.copyOf(uses);
    }

    /** With what is hard to read too. */
    public Filter(
            Set<ThemeId> themes,
            Set<ServiceId> services,
            Set<PlaceId> places,
            Set<Felt> felt,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<WordsUse> uses) {
        this(themes, services, places, felt, from, to, uses, Hard.TOO);
    }

    public static Filter none() {
        return new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same for testimony that people agreed to one of the uses for. */
    public Filter agreedTo(Set<WordsUse> chosen) {
        return new Filter(themes, services, places, felt, from, to, chosen, hard);
    }

    /** A {@link Filter} in the numbers of one index: says of a document which kind of choice it fails. */
    static final class CompiledFilter {

        /** The kinds of choice, in the order of the bits of {@link #failures}. */
        static final int THEME = 1;

        static final int SERVICE = 1 << 1;
        static final int PLACE = 1 << 2;
        static final int FELT = 1 << 3;
        static final int PERIOD = 1 << 4;
        private static final int USES = 1 << 5;
        private static final int HARD = 1 << 6;

        private final int active;
        private final boolean[] themes;
        private final boolean[] services;
        private final boolean[] places;
        private final boolean[] felt = new boolean[6];
        private final int uses;
        private final int from;
        private final int to;

        CompiledFilter(Filter wanted, Dictionaries dictionaries) {
            themes = chosen(wanted.themes(), ThemeId::value, dictionaries.themes());
            services = chosen(wanted.services(), ServiceId::value, dictionaries.services());
            places = chosen(wanted.places(), PlaceId::value, dictionaries.places());
            for (Felt step : wanted.felt()) {
                felt[step.step()] = true;
            }
            uses = IndexFields.bits(wanted.uses());
            from = wanted.from().map(CompiledFilter::day).orElse(DocValuesCache.NO_DAY + 1);
            to = wanted.to().map(CompiledFilter::day).orElse(Integer.MAX_VALUE);
            boolean hasPeriod = wanted.from().isPresent() || wanted.to().isPresent();
            active = (wanted.themes().isEmpty() ? 0 : THEME)
                    | (wanted.services().isEmpty() ? 0 : SERVICE)
                    | (wanted.places().isEmpty() ? 0 : PLACE)
                    | (wanted.felt().isEmpty() ? 0 : FELT)
                    | (hasPeriod ? PERIOD : 0)
                    | (wanted.uses().isEmpty() ? 0 : USES)
                    | (wanted.hard() == Filter.Hard.TOO ? 0 : HARD);
        }

        /** The kinds of choice that the document fails, as bits; 0 if it is wanted. */
        int failures(DocValuesCache columns, int document) {
            if (active == 0) {
                return 0;
            }
            int failed = 0;
            if ((active & THEME) != 0 && !columns.hasTheme(document, themes)) {
                failed |= THEME;
            }
            if ((active & SERVICE) != 0 && !columns.hasService(document, services)) {
                failed |= SERVICE;
            }
            if ((active & PLACE) != 0 && !has(places, columns.place(document))) {
                failed |= PLACE;
            }
            if ((active & FELT) != 0 && !has(felt, columns.felt(document))) {
                failed |= FELT;
            }
            if ((active & PERIOD) != 0 && (columns.day(document) < from || columns.day(document) > to)) {
                failed |= PERIOD;
            }
            if ((active & USES) != 0 && (columns.uses(document) & uses) == 0) {
                failed |= USES;
            }
            if ((active & HARD) != 0 && columns.isNoted(document)) {
                failed |= HARD;
            }
            return failed;
        }

        private static int day(LocalDate day) {
            return Math.clamp(day.toEpochDay(), DocValuesCache.NO_DAY + 1, Integer.MAX_VALUE);
        }

        private static boolean has(boolean[] chosen, int number) {
            return number >= 0 && number < chosen.length && chosen[number];
        }

        private static <T> boolean[] chosen(Set<T> wanted, Function<T, UUID> id, Dictionary dictionary) {
            boolean[] chosen = new boolean[dictionary.size()];
            wanted.forEach(one -> dictionary.find(id.apply(one)).ifPresent(number -> {
                if (number < chosen.length) {
                    chosen[number] = true;
                }
            }));
            return chosen;
        }
    }
}
