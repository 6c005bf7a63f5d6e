package org.folkmoot.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.place.internal.DirectoryEntry;
import org.folkmoot.place.internal.DirectoryProjection;
import org.folkmoot.place.internal.DirectorySearch;
import org.folkmoot.place.internal.PartnerBook;
import org.folkmoot.place.internal.PlaceTree;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.PageRequested;
import org.springframework.stereotype.Service;

/**
 * The services of all places. What is active or temporarily closed is open data, readable by anyone; the rest is
 * read by those who hold a role at its place. Answers from memory; whole HSDS 3.0 records, for other software, come from the store.
 */
@Service
@AllowAnyone
public class ServiceDirectory {

    private static final Role[] KEEPERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER};

    private final DirectoryProjection services;
    private final PartnerBook partners;
    private final PlaceTree places;
    private final Rights rights;

    ServiceDirectory(DirectoryProjection services, PartnerBook partners, PlaceTree places, Rights rights) {
        this.services = services;
        this.partners = partners;
        this.places = places;
        this.rights = rights;
    }

    /**
     * A whole record.
     *
     * @param json the record, as it came in
     * @param mark changes whenever the record does
     */
    public record Exported(String json, String mark) {}

    /** Some of a list, and how many there are in all. */
    public record ExportPage(List<Exported> records, long total) {
        public ExportPage {
            records = List.copyOf(records);
        }
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
        return entries(place).map(DirectoryEntry::summary).toList();
    }

    /** How many services the caller may read of at the place and within it. */
    public long count(PlaceId place) {
        return at(place).size();
    }

    /** How many of those each organisation runs; an organisation that runs none is not among them. */
    public Map<UUID, Long> countsByOrganisation(PlaceId place) {
        return entries(place)
                .flatMap(entry -> entry.organisation().stream())
                .collect(Collectors.groupingBy(one -> one.id(), Collectors.counting()));
    }

    public ServicePage list(ServiceQuery query) {
        Set<PlaceId> within = query.place().map(places::within).orElse(Set.of());
        Predicate<DirectoryEntry> inPlace = entry -> query.place().isEmpty() || within.contains(entry.place());
        return DirectorySearch.of(services.inOrder(), inPlace.and(readable()), query);
    }

    /** The record of the service; empty if there is none or the caller may not read of it. */
    public Optional<Exported> record(ServiceId id) {
        return services.find(id)
                .filter(readable())
                .flatMap(entry -> services.record(id).map(json -> new Exported(json, entry.mark())));
    }

    public ExportPage records(ServiceQuery query) {
        ServicePage found = list(query);
        return new ExportPage(
                found.services().stream()
                        .flatMap(listing ->
                                services.record(listing.id()).stream().map(json -> new Exported(json, listing.mark())))
                        .toList(),
                found.total());
    }

    public Optional<Exported> organisation(PartnerId id) {
        return partners.record(id)
                .map(json -> new Exported(json, partners.mark(id).orElse("")));
    }

    /** Organisations by name, of those whose name holds the words. */
    public ExportPage organisations(String text, PageRequested page) {
        String wanted = DirectoryEntry.fold(text).strip();
        List<Partner> found = partners.all().stream()
                .filter(partner -> DirectoryEntry.fold(partner.name()).contains(wanted))
                .toList();
        return page(found.stream().map(Partner::id).flatMap(id -> organisation(id).stream()), found.size(), page);
    }

    /** The terms that services anyone may read of carry, by name. */
    public ExportPage taxonomyTerms(PageRequested page) {
        Map<UUID, String> terms = services.terms();
        Stream<Exported> records = terms.entrySet().stream()
                .map(term -> new Exported(term.getValue(), term.getKey().toString()));
        return page(records, terms.size(), page);
    }

    public Optional<Exported> taxonomyTerm(UUID id) {
        return Optional.ofNullable(services.terms().get(id)).map(json -> new Exported(json, id.toString()));
    }

    private static ExportPage page(Stream<Exported> all, long total, PageRequested page) {
        return new ExportPage(all.skip(page.offset()).limit(page.size()).toList(), total);
    }

    /** Those at the place and within it that the caller may read of, by name. */
    private Stream<DirectoryEntry> entries(PlaceId place) {
        Set<PlaceId> within = places.within(place);
        return services.inOrder().stream()
                .filter(entry -> within.contains(entry.place()))
                .filter(readable());
    }

    /** Who may read of which service: the one place that knows. */
    private Predicate<DirectoryEntry> readable() {
        Map<PlaceId, Boolean> keeps = new HashMap<>();
        return entry -> entry.status().isOpenToAnyone()
                || keeps.computeIfAbsent(entry.place(), place -> rights.holds(place.scope(), KEEPERS));
    }
}
