package org.folkmoot.place.internal;

import java.util.Locale;
import java.util.function.ToLongFunction;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Services and partners keep a place from being removed. */
@Configuration(proxyBeanMethods = false)
class DirectoryAtPlace {

    @Bean
    @Order(0)
    PlaceUse servicesAtPlace(DirectoryProjection services) {
        return new Use(
                "place.held.services",
                place -> services.inOrder().stream()
                        .filter(service -> service.place().equals(place))
                        .count());
    }

    @Bean
    @Order(1)
    PlaceUse partnersAtPlace(PartnerBook partners) {
        return new Use(
                "place.held.partners",
                place -> partners.all().stream()
                        .filter(partner -> partner.place().equals(place))
                        .count());
    }

    private record Use(String key, ToLongFunction<PlaceId> count) implements PlaceUse {

        @Override
        public long countAt(PlaceId place) {
            return count.applyAsLong(place);
        }

        @Override
        public String words(long number, Locale language) {
            return PlaceWords.say(language, key, number);
        }
    }
}
