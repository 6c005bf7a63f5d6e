package org.folkmoot.place.ui;

import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.ShellEntry;
import org.folkmoot.platform.ui.ShellTool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's entries in the navigation, and addresses of its pages for others to link to. */
@Configuration(proxyBeanMethods = false)
public class PlaceNavigation {

    /** The page of a service. */
    public static String service(ServiceId id) {
        return ServiceView.href(id);
    }

    /** Says on every page of the staff which place it is about. */
    @Bean
    ShellTool placeSwitch(Places places, PlaceInHand placeInHand) {
        return () -> new PlaceSwitch(places, placeInHand);
    }

    @Bean
    ShellEntry servicesEntry(Rights rights, ServiceDirectory directory, PlaceInHand placeInHand) {
        return PageEntry.forRoles(
                        "place.services.title",
                        DirectoryAddress.ROUTE,
                        300,
                        rights,
                        Role.SERVICE_DESIGNER,
                        Role.CODER,
                        Role.FACILITATOR,
                        Role.PARTNER)
                .withBadge(() -> placeInHand
                        .current()
                        .map(Place::id)
                        .map(directory::count)
                        .filter(count -> count > 0)
                        .map(String::valueOf));
    }

    @Bean
    ShellEntry placesEntry(Rights rights) {
        return PageEntry.of(
                "place.places.title",
                PlacesView.ROUTE,
                910,
                () -> rights.holds(Scope.everywhere(), Role.ADMINISTRATOR));
    }
}
