package org.folkmoot.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.place.internal.DirectoryEntry;
import org.folkmoot.place.internal.DirectoryProjection;
import org.folkmoot.place.internal.PlaceTree;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Rights;
import org.springframework.stereotype.Service;

/**
 * The services of all places. What is active or temporarily closed is open data, readable by anyone; the rest is
 * read by those who hold a role at its place. Answers from memory.
 */
@Service
@AllowAnyone
public class ServiceDirectory {

    private final DirectoryProjection services;
    private final PlaceTree places;
    private final Rights rights;

    ServiceDirectory(DirectoryProjection services, PlaceTree places, Rights rights) {
        this.services = services;
        this.places = places;
        this.rights = rights;
    }

    /** Empty if there is none or the caller may not read of it. */
    public Optional<ServiceSummary> find(ServiceId id) {
        return services.find(id).filter(readable()).map(DirectoryEntry::summary);
    }

    /** All that its page shows, read from the store; empty if there is none or the caller may not read of it. */
    public Optional<ServiceDetails> details(ServiceId id) {
        return services.find(id).filter(readable()).flatMap(services::details);
    }

    /** Those of the ids that there are and that the caller may read of. */
    public Map<ServiceId, ServiceSummary> find(Collection<ServiceId> ids) {
        Predicate<DirectoryEntry> readable = readable();
        return Set.copyOf(ids).stream()
                .map(services::find)
                .flatMap(Optional::stream)
                .filter(readable)
                .collect(Collectors.toUnmodifiableMap(DirectoryEntry::id, DirectoryEntry::summary));
    }

    /** All services at the place and within it, by name. */
    public List<ServiceSummary> at(PlaceId place) {
        Set<PlaceId> within = places.within(place);
        return services.inOrder().stream()
                .filter(entry -> within.contains(entry.place()))
                .filter(readable())
                .map(DirectoryEntry::summary)
                .toList();
    }

    /** The services at the place and within it that have this very name, in any case; more than one if names repeat. */
    public List<ServiceSummary> named(PlaceId place, String name) {
        String wanted = DirectoryEntry.fold(name).strip();
        return at(place).stream()
                .filter(service -> DirectoryEntry.fold(service.name()).strip().equals(wanted))
                .toList();
    }

    /** How many services the caller may read of at the place and within it. */
    public long count(PlaceId place) {
        return at(place).size();
    }

    /** How many of those each organisation runs; an organisation that runs none is not among them. */
    public Map<UUID, Long> countsByOrganisation(PlaceId place) {
        Set<PlaceId> within = places.within(place);
        return services.inOrder().stream()
                .filter(entry -> within.contains(entry.place()))
                .filter(readable())
                .flatMap(entry -> entry.organisation().stream())
                .collect(Collectors.groupingBy(one -> one.id(), Collectors.counting()));
    }

    public ServicePage list(ServiceQuery query) {
        return DirectoryAccess.list(services, places, rights, query);
    }

    private Predicate<DirectoryEntry> readable() {
        return DirectoryAccess.readable(rights);
    }
}
