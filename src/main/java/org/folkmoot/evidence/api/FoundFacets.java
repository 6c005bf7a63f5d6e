package org.folkmoot.evidence.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.evidence.Choice;
import org.folkmoot.evidence.EvidenceResult;
import org.folkmoot.evidence.Named;

/** What the found can be narrowed by, with how many people would be left. */
record FoundFacets(List<NamedCount> themes, List<NamedCount> services, List<NamedCount> places, List<FeltCount> felt) {

    /** People under a theme, service or place. */
    record NamedCount(UUID id, String name, PeopleCount people) {}

    /** People who felt let down, mixed or looked after. */
    record FeltCount(String felt, PeopleCount people) {}

    FoundFacets {
        themes = List.copyOf(themes);
        services = List.copyOf(services);
        places = List.copyOf(places);
        felt = List.copyOf(felt);
    }

    static FoundFacets of(EvidenceResult result) {
        return new FoundFacets(
                named(result.themes(), theme -> theme.value()),
                named(result.services(), service -> service.value()),
                named(result.places(), place -> place.value()),
                result.felt().stream()
                        .map(choice -> new FeltCount(
                                choice.value().name().toLowerCase(Locale.ROOT), PeopleCount.of(choice.people())))
                        .toList());
    }

    private static <T> List<NamedCount> named(List<Choice<Named<T>>> choices, Function<T, UUID> id) {
        return choices.stream()
                .map(choice -> new NamedCount(
                        id.apply(choice.value().id()), choice.value().name(), PeopleCount.of(choice.people())))
                .toList();
    }
}
