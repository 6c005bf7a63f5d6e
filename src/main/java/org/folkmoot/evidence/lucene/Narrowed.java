package org.folkmoot.evidence.lucene;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.theme.ThemeId;

/** A {@link Narrowing} in the numbers of one index: says of a document which kind of choice it fails. */
final class Narrowed {

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

    Narrowed(Narrowing wanted, Dictionaries dictionaries) {
        themes =
                chosen(wanted.themes().stream().map(ThemeId::value).collect(Collectors.toSet()), dictionaries.themes());
        services = chosen(
                wanted.services().stream().map(ServiceId::value).collect(Collectors.toSet()), dictionaries.services());
        places =
                chosen(wanted.places().stream().map(PlaceId::value).collect(Collectors.toSet()), dictionaries.places());
        for (Felt step : wanted.felt()) {
            felt[step.step()] = true;
        }
        uses = Fields.bits(wanted.uses());
        from = wanted.from().map(day -> Math.toIntExact(day.toEpochDay())).orElse(Columns.NO_DAY + 1);
        to = wanted.to().map(day -> Math.toIntExact(day.toEpochDay())).orElse(Integer.MAX_VALUE);
        boolean hasPeriod = wanted.from().isPresent() || wanted.to().isPresent();
        active = (wanted.themes().isEmpty() ? 0 : THEME)
                | (wanted.services().isEmpty() ? 0 : SERVICE)
                | (wanted.places().isEmpty() ? 0 : PLACE)
                | (wanted.felt().isEmpty() ? 0 : FELT)
                | (hasPeriod ? PERIOD : 0)
                | (wanted.uses().isEmpty() ? 0 : USES)
                | (wanted.hard() == Narrowing.Hard.TOO ? 0 : HARD);
    }

    /** The kinds of choice that the document fails, as bits; 0 if it is wanted. */
    int failures(Columns columns, int document) {
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

    private static boolean has(boolean[] chosen, int number) {
        return number >= 0 && number < chosen.length && chosen[number];
    }

    private static boolean[] chosen(Set<UUID> wanted, Dictionary dictionary) {
        boolean[] chosen = new boolean[dictionary.size()];
        wanted.forEach(id -> dictionary.find(id).ifPresent(number -> {
            if (number < chosen.length) {
                chosen[number] = true;
            }
        }));
        return chosen;
    }
}
