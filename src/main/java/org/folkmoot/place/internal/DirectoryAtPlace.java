package org.folkmoot.place.internal;

import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.springframework.stereotype.Component;

/** Services and partners keep a place from being removed. */
@Component
class DirectoryAtPlace implements PlaceUse {

    private final DirectoryProjection services;
    private final PartnerBook partners;

    DirectoryAtPlace(DirectoryProjection services, PartnerBook partners) {
        this.services = services;
        this.partners = partners;
    }

    @Override
    public long countAt(PlaceId place) {
        long run = services.inOrder().stream()
                .filter(service -> service.place().equals(place))
                .count();
        return run
                + partners.all().stream()
                        .filter(partner -> partner.place().equals(place))
                        .count();
    }
}
