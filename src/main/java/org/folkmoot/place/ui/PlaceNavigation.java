package org.folkmoot.place.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.place.ServiceId;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.ui.PageEntry;
import org.folkmoot.platform.ui.Parts;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.platform.ui.ShellEntry;
import org.folkmoot.platform.ui.ShellTool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.BaseJsonNode;

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

    /**
     * The switch of the shell that says which place the pages are about and lets a person look at another. Choosing goes to the same page; the
     * address of a page about a place always names it. Hidden where there is nothing to choose.
     */
    static final class PlaceSwitch extends Composite<Select<Place>> implements AfterNavigationObserver {

        private final transient Places places;
        private final transient PlaceInHand placeInHand;

        PlaceSwitch(Places places, PlaceInHand placeInHand) {
            this.places = places;
            this.placeInHand = placeInHand;
            Select<Place> select = Parts.styled(getContent(), "fm-place-switch");
            select.setLabel(getTranslation("place.switch"));
            select.setItemLabelGenerator(Place::name);
            select.addValueChangeListener(change -> {
                if (change.isFromClient() && change.getValue() != null) {
                    goTo(change.getValue());
                }
            });
        }

        @Override
        public void afterNavigation(AfterNavigationEvent event) {
            List<Place> visible = places.visible();
            getContent().setItems(visible);
            setVisible(visible.size() > 1);
            placeInHand.current().ifPresent(inHand -> {
                visible.stream()
                        .filter(place -> place.id().equals(inHand.id()))
                        .findFirst()
                        .ifPresent(getContent()::setValue);
                if (placeInHand.wasAsked()) {
                    keepInAddress(event.getLocation(), inHand);
                }
            });
        }

        /** So that a page which is reloaded, kept or sent to somebody is about the same place. */
        private static void keepInAddress(Location location, Place place) {
            QueryParameters parameters = location.getQueryParameters();
            if (parameters.getSingleParameter(PlaceInHand.PARAMETER).isEmpty()) {
                UI.getCurrent().getPage().getHistory().replaceState((BaseJsonNode) null, at(location, place));
            }
        }

        private void goTo(Place place) {
            placeInHand.choose(place.id());
            UI ui = UI.getCurrent();
            Location there = at(ui.getActiveViewLocation(), place);
            ui.navigate(there.getPath(), there.getQueryParameters());
            findAncestor(Shell.class).refreshNavigation();
        }

        private static Location at(Location location, Place place) {
            return new Location(
                    location.getPath(),
                    location.getQueryParameters()
                            .excluding("page")
                            .merging(PlaceInHand.PARAMETER, place.id().toString()));
        }
    }
}
