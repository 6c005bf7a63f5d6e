package org.folkmoot.place;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.place.internal.DirectoryEntry;
import org.folkmoot.place.internal.DirectoryProjection;
import org.folkmoot.place.internal.PartnerBook;
import org.folkmoot.place.internal.PlaceTree;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.api.PageRequested;
import org.springframework.stereotype.Service;

/** The directory as other software reads it: whole HSDS 3.0 records. Open data, under the same rule as {@link ServiceDirectory}. */
@Service
@AllowAnyone
public class ServiceExport {

    private final DirectoryProjection services;
    private final PartnerBook partners;
    private final PlaceTree places;
    private final Rights rights;

    ServiceExport(DirectoryProjection services, PartnerBook partners, PlaceTree places, Rights rights) {
        this.services = services;
        this.partners = partners;
        this.places = places;
        this.rights = rights;
    }

    /**
     * One record.
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

    /** The record of the service; empty if there is none or the caller may not read of it. */
    public Optional<Exported> service(ServiceId id) {
        return services.find(id)
                .filter(DirectoryAccess.readable(rights))
                .flatMap(entry -> services.record(id).map(json -> new Exported(json, entry.mark())));
    }

    public ExportPage services(ServiceQuery query) {
        ServicePage found = DirectoryAccess.list(services, places, rights, query);
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
        List<Exported> terms = services.terms().entrySet().stream()
                .map(term -> new Exported(term.getValue(), term.getKey().toString()))
                .toList();
        return page(terms.stream(), terms.size(), page);
    }

    public Optional<Exported> taxonomyTerm(UUID id) {
        return Optional.ofNullable(services.terms().get(id)).map(json -> new Exported(json, id.toString()));
    }

    private static ExportPage page(Stream<Exported> all, long total, PageRequested page) {
        return new ExportPage(all.skip(page.offset()).limit(page.size()).toList(), total);
    }
}
