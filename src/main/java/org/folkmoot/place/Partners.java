package org.folkmoot.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.place.internal.DirectoryProjection;
import org.folkmoot.place.internal.PartnerBook;
import org.folkmoot.place.internal.PlaceTree;
import org.folkmoot.platform.access.AllowAnyone;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.stereotype.Service;

/** The organisations that run services. Open data, like the services themselves. */
@Service
public class Partners {

    private final PartnerBook book;
    private final PlaceTree places;
    private final DirectoryProjection services;
    private final Rights rights;
    private final Audit audit;

    Partners(PartnerBook book, PlaceTree places, DirectoryProjection services, Rights rights, Audit audit) {
        this.book = book;
        this.places = places;
        this.services = services;
        this.rights = rights;
        this.audit = audit;
    }

    @AllowAnyone
    public Optional<Partner> find(PartnerId id) {
        return book.find(id);
    }

    /** The partners kept at the place and within it, by name. */
    @AllowAnyone
    public List<Partner> at(PlaceId place) {
        Set<PlaceId> within = places.within(place);
        return book.all().stream()
                .filter(partner -> within.contains(partner.place()))
                .toList();
    }

    /**
     * Adds an organisation. HSDS wants a description: without one it is the name.
     *
     * @throws PlaceRefused if the place has a partner of this name
     */
    @AllowSomewhere(Role.SERVICE_DESIGNER)
    public Partner create(PlaceId place, String name, String description, List<PartnerIdentifier> identifiers) {
        rights.require(place.scope(), Role.SERVICE_DESIGNER);
        Partner partner = new Partner(
                new PartnerId(TimeOrderedId.next()),
                place,
                name,
                description.isBlank() ? name.strip() : description.strip(),
                identifiers,
                Optional.empty());
        if (at(place).stream().anyMatch(other -> other.name().equalsIgnoreCase(partner.name()))) {
            throw new PlaceRefused("partner.name.taken", partner.name());
        }
        book.keep(partner);
        audit.record("partner.created", List.of(partner.id().value()));
        return partner;
    }

    /**
     * Keeps what changed of name, description, identifiers and parent. The place stays.
     *
     * @throws PlaceRefused if there is no such partner or it would belong to itself
     */
    @AllowSomewhere(Role.SERVICE_DESIGNER)
    public void change(Partner after) {
        Partner before = kept(after.id());
        boolean circle = after.parent().isPresent() && after.parent().get().equals(after.id());
        if (circle || !after.place().equals(before.place())) {
            throw new PlaceRefused("partner.circle", after.name());
        }
        book.keep(after);
        audit.record("partner.changed", List.of(after.id().value()));
    }

    /** @throws PlaceRefused if it runs services here */
    @AllowSomewhere(Role.SERVICE_DESIGNER)
    public void remove(PartnerId id) {
        Partner partner = kept(id);
        UUID organisation = id.value();
        long running = services.inOrder().stream()
                .filter(service -> service.organisation()
                        .filter(one -> one.id().equals(organisation))
                        .isPresent())
                .count();
        if (running > 0) {
            throw new PlaceRefused("partner.used", partner.name(), running);
        }
        book.remove(id);
        audit.record("partner.removed", List.of(id.value()));
    }

    private Partner kept(PartnerId id) {
        Partner partner = book.find(id).orElseThrow(() -> new PlaceRefused("partner.unknown", id.toString()));
        rights.require(partner.place().scope(), Role.SERVICE_DESIGNER);
        return partner;
    }
}
