package org.folkmoot.ingest.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.ingest.Mapping;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceId;
import org.folkmoot.place.ServiceSummary;
import org.folkmoot.platform.api.RequestedId;

/**
 * The services and neighbourhoods that rows of a place may name, as they were when an import began.
 *
 * @param names services by their name; a name that two services share is not here
 */
public record NameLookup(
        PlaceId at, Set<ServiceId> services, Map<String, ServiceId> names, Map<String, PlaceId> places) {

    /** @param directory the services at a place and within it */
    public static NameLookup of(PlaceId at, Function<PlaceId, List<ServiceSummary>> directory, Places places) {
        Set<PlaceId> above = new HashSet<>();
        places.above(at).forEach(place -> above.add(place.id()));
        List<ServiceSummary> known = new ArrayList<>(directory.apply(at));
        above.stream()
                .flatMap(place -> directory.apply(place).stream())
                .filter(service -> above.contains(service.place()))
                .distinct()
                .forEach(known::add);
        Map<String, ServiceId> names = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (ServiceSummary service : known) {
            ServiceId other = names.put(Mapping.key(service.name()), service.id());
            if (other != null && !other.equals(service.id())) {
                shared.add(Mapping.key(service.name()));
            }
        }
        names.keySet().removeAll(shared);
        Map<String, PlaceId> neighbourhoods = new HashMap<>();
        places.within(at).stream()
                .map(places::find)
                .flatMap(Optional::stream)
                .forEach((Place place) -> neighbourhoods.put(Mapping.key(place.name()), place.id()));
        Set<ServiceId> ids = new HashSet<>();
        known.forEach(service -> ids.add(service.id()));
        return new NameLookup(at, ids, names, neighbourhoods);
    }

    /** The service that the values of the columns mean: by their match, else by name or id in the last column that is not blank. */
    public Optional<ServiceId> service(Mapping.ServiceColumns columns, List<String> values) {
        return Optional.ofNullable(columns.matches().get(Mapping.keys(values)))
                .or(() -> values.reversed().stream()
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .flatMap(this::service));
    }

    /** The service of that name or id. */
    Optional<ServiceId> service(String nameOrId) {
        Optional<ServiceId> named = Optional.ofNullable(names.get(Mapping.key(nameOrId)));
        return named.or(
                () -> RequestedId.find(nameOrId.strip()).map(ServiceId::new).filter(services::contains));
    }
}
