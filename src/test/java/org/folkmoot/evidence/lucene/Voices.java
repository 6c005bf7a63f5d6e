package org.folkmoot.evidence.lucene;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.evidence.EvidenceQuery.HitOrder;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.testimony.ContributorId;
import org.folkmoot.testimony.Felt;
import org.folkmoot.testimony.Testimony;
import org.folkmoot.testimony.TestimonyId;
import org.folkmoot.testimony.WordsUse;
import org.folkmoot.theme.ThemeId;

/** Testimonies to index, told by named people about named things. */
public final class Voices {

    public static final PlaceId VALE = new PlaceId(id("vale"));
    public static final PlaceId EASTGATE = new PlaceId(id("eastgate"));
    public static final PlaceId ELSEWHERE = new PlaceId(id("elsewhere"));

    private Voices() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static ThemeId theme(String name) {
        return new ThemeId(id(name));
    }

    public static ServiceId service(String name) {
        return new ServiceId(id(name));
    }

    public static Testimony says(String person, String words) {
        return says(person, words, EASTGATE, "nursing", "waiting");
    }

    public static Testimony says(String person, String words, PlaceId place, String service, String... themes) {
        return says(person, words, place, List.of(service), themes);
    }

    /** About several services. */
    public static Testimony says(String person, String words, PlaceId place, List<String> services, String... themes) {
        return new Testimony(
                new TestimonyId(TimeOrderedId.next()),
                new ContributorId(id(person)),
                place,
                services.stream().map(Voices::service).toList(),
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(Felt.LET_DOWN),
                Set.of(themes).stream().map(Voices::theme).collect(java.util.stream.Collectors.toSet()),
                words,
                EnumSet.of(WordsUse.ANALYSE),
                "a test");
    }

    public static Testimony unconsented(Testimony before) {
        return with(before, before.words(), Set.of(WordsUse.QUOTE_INSIDE));
    }

    public static Testimony reworded(Testimony before, String words) {
        return with(before, words, before.uses());
    }

    /** As an answer to the question. */
    public static Testimony asked(Testimony before, String question) {
        return new Testimony(
                before.id(),
                before.contributor(),
                before.place(),
                before.services(),
                before.said(),
                before.felt(),
                before.themes(),
                before.words(),
                before.uses(),
                before.notes(),
                before.source(),
                before.within(),
                Optional.of(question));
    }

    public static Testimony on(Testimony before, LocalDate day) {
        return with(before, before.words(), before.uses(), Optional.of(day));
    }

    public static Filter at(PlaceId place) {
        return new Filter(Set.of(), Set.of(), Set.of(place), Set.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    private static Testimony with(Testimony before, String words, Set<WordsUse> uses) {
        return with(before, words, uses, before.said());
    }

    private static Testimony with(Testimony before, String words, Set<WordsUse> uses, Optional<LocalDate> said) {
        return new Testimony(
                before.id(),
                before.contributor(),
                before.place(),
                before.services(),
                said,
                before.felt(),
                before.themes(),
                words,
                uses,
                before.source());
    }

    public static SearchRequest sought(String text) {
        return sought(text, ViewerFilter.everything(), Filter.none());
    }

    public static SearchRequest sought(String text, ViewerFilter viewer, Filter narrowing) {
        return new SearchRequest(text, viewer, narrowing, HitOrder.BEST_MATCH, 0, 20, List.of(), _ -> List.of());
    }
}
