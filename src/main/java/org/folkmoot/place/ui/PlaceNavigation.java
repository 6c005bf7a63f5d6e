package org.folkmoot.place.ui;

import java.util.Optional;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.ShellEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entries in the navigation, and addresses of its pages for others to link to. */
@Configuration(proxyBeanMethods = false)
public class PlaceNavigation {

    /** The page of a service. */
    public static String service(ServiceId id) {
        return ServiceView.href(id);
    }

    @Bean
    ShellEntry servicesEntry(Rights rights, ServiceDirectory directory, PlaceInHand placeInHand) {
        return new Entry("place.services.title", DirectoryAddress.ROUTE, 300) {
            @Override
            public boolean isVisible() {
                return !rights.scopesOf(Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER)
                        .isEmpty();
            }

            @Override
            public Optional<String> badge() {
                return placeInHand
                        .current()
                        .map(Place::id)
                        .map(directory::count)
                        .filter(count -> count > 0)
                        .map(String::valueOf);
            }
        };
    }

    @Bean
    ShellEntry placesEntry(Rights rights) {
        return new Entry("place.places.title", PlacesView.ROUTE, 910) {
            @Override
            public boolean isVisible() {
                return rights.holds(Scope.everywhere(), Role.ADMINISTRATOR);
            }
        };
    }

    private abstract static class Entry implements ShellEntry {

        private final String textKey;
        private final String route;
        private final int order;

        Entry(String textKey, String route, int order) {
            this.textKey = textKey;
            this.route = route;
            this.order = order;
        }

        @Override
        public String textKey() {
            return textKey;
        }

        @Override
        public String route() {
            return route;
        }

        @Override
        public int order() {
            return order;
        }
    }
}
