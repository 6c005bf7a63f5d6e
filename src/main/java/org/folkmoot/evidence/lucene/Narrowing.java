package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
public record Narrowing(
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

    public Narrowing {
        themes = Set.copyOf(themes);
        services = Set.copyOf(services);
        places = Set.copyOf(places);
        felt = Set.copyOf(felt);
        uses = Set.copyOf(uses);
    }

    /** With what is hard to read too. */
    public Narrowing(
            Set<ThemeId> themes,
            Set<ServiceId> services,
            Set<PlaceId> places,
            Set<Felt> felt,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<WordsUse> uses) {
        this(themes, services, places, felt, from, to, uses, Hard.TOO);
    }

    public static Narrowing none() {
        return new Narrowing(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** The same for testimony that people agreed to one of the uses for. */
    public Narrowing agreedTo(Set<WordsUse> chosen) {
        return new Narrowing(themes, services, places, felt, from, to, chosen, hard);
    }
}
