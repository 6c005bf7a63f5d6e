package org.folkmoot.place.internal;

import java.util.Locale;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Services keep a place from being removed. */
@Component
@Order(0)
class ServicesAtPlace implements PlaceUse {

    private final DirectoryProjection services;

    ServicesAtPlace(DirectoryProjection services) {
        this.services = services;
    }

    @Override
    public long countAt(PlaceId place) {
        return services.inOrder().stream()
                .filter(service -> service.place().equals(place))
                .count();
    }

    @Override
    public String words(long count, Locale language) {
        return PlaceWords.say(language, "place.held.services", count);
    }
}
