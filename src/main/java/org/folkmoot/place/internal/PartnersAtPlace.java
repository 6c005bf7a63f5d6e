package org.folkmoot.place.internal;

import java.util.Locale;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Partners keep a place from being removed. */
@Component
@Order(1)
class PartnersAtPlace implements PlaceUse {

    private final PartnerBook partners;

    PartnersAtPlace(PartnerBook partners) {
        this.partners = partners;
    }

    @Override
    public long countAt(PlaceId place) {
        return partners.all().stream()
                .filter(partner -> partner.place().equals(place))
                .count();
    }

    @Override
    public String words(long count, Locale language) {
        return PlaceWords.say(language, "place.held.partners", count);
    }
}
