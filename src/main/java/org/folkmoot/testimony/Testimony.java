package org.folkmoot.testimony;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/**
 * What one person said at one time, with what is known around it.
 *
 * @param contributor the person, under a pseudonym; two testimonies of one person carry the same
 * @param place where it belongs: the place it was gathered for, or a neighbourhood in it
 * @param services those it is about, each once, in the order they were named
 * @param said the day it was said
 * @param words the layer that may be read by staff; never blank
 * @param uses what the person was told the words are for; without {@link WordsUse#ANALYSE} it is never indexed
 * @param notes what a reader is told before the words
 * @param source the set it came with, e.g. the name of an import mapping
 * @param within how exactly it is known when it was said
 * @param question what was asked, as far as that is known
 */
public record Testimony(
        TestimonyId id,
        ContributorId contributor,
        PlaceId place,
        List<ServiceId> services,
        Optional<LocalDate> said,
        Optional<Felt> felt,
        Set<ThemeId> themes,
        String words,
        Set<WordsUse> uses,
        Set<ContentNote> notes,
        String source,
        SaidWithin within,
        Optional<String> question) {

    public Testimony {
        services = services.stream().distinct().toList();
        themes = Set.copyOf(themes);
        uses = Set.copyOf(uses);
        notes = Set.copyOf(notes);
        if (words.isBlank()) {
            throw new IllegalArgumentException("A testimony needs words");
        }
    }

    /** Said on a day, with no question known. */
    public Testimony(
            TestimonyId id,
            ContributorId contributor,
            PlaceId place,
            List<ServiceId> services,
            Optional<LocalDate> said,
            Optional<Felt> felt,
            Set<ThemeId> themes,
            String words,
            Set<WordsUse> uses,
            Set<ContentNote> notes,
            String source) {
        this(
                id,
                contributor,
                place,
                services,
                said,
                felt,
                themes,
                words,
                uses,
                notes,
                source,
                SaidWithin.DAY,
                Optional.empty());
    }

    /** Without notes. */
    public Testimony(
            TestimonyId id,
            ContributorId contributor,
            PlaceId place,
            List<ServiceId> services,
            Optional<LocalDate> said,
            Optional<Felt> felt,
            Set<ThemeId> themes,
            String words,
            Set<WordsUse> uses,
            String source) {
        this(id, contributor, place, services, said, felt, themes, words, uses, Set.of(), source);
    }
}
