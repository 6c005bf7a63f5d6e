package org.folkmoot.place;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.RequestedId;
import org.springframework.stereotype.Component;

/**
 * The place a person is looking at: the query parameter {@code place} of the page, else the one last chosen in this window, else the one
 * last chosen in this session, else the widest that concerns them. Empty only while there is no place at all. The switch of the
 * shell shows it, and puts it into the address of each page that asked for it.
 */
@Component
public class PlaceInHand {

    /** Name of the query parameter that carries the id. */
    public static final String PARAMETER = "place";

    private final Places places;
    private final Rights rights;

    PlaceInHand(Places places, Rights rights) {
        this.places = places;
        this.rights = rights;
    }

    /** The place of a page with these parameters; remembers it for the session if they name one. */
    public Optional<Place> of(QueryParameters parameters) {
        Optional<Place> named = parameters
                .getSingleParameter(PARAMETER)
                .flatMap(RequestedId::find)
                .map(PlaceId::new)
                .flatMap(places::find);
        named.map(Place::id).ifPresent(this::choose);
        Optional<Place> inHand = named.or(this::current);
        window().ifPresent(ui -> ComponentUtil.setData(ui, Asked.class, new Asked()));
        return inHand;
    }

    /** The same, if the person at hand holds one of the roles there. */
    public Optional<Place> of(QueryParameters parameters, Role... roles) {
        return of(parameters).filter(place -> rights.holds(place.id().scope(), roles));
    }

    /** The place in hand on a page that does not name one. */
    public Optional<Place> current() {
        return chosen().flatMap(places::find).or(places::widestVisible);
    }

    /** Whether a page of this window asked for the place since this was last asked. */
    public boolean wasAsked() {
        return window().filter(ui -> ComponentUtil.getData(ui, Asked.class) != null).stream()
                .peek(ui -> ComponentUtil.setData(ui, Asked.class, null))
                .findFirst()
                .isPresent();
    }

    /** Keeps the choice for this window, and for windows of the session that are opened later. */
    public void choose(PlaceId place) {
        window().ifPresent(ui -> ComponentUtil.setData(ui, Chosen.class, new Chosen(place)));
        Optional.ofNullable(VaadinSession.getCurrent())
                .ifPresent(session -> session.setAttribute(Chosen.class, new Chosen(place)));
    }

    private static Optional<PlaceId> chosen() {
        return window().map(ui -> ComponentUtil.getData(ui, Chosen.class))
                .or(() -> Optional.ofNullable(VaadinSession.getCurrent())
                        .map(session -> session.getAttribute(Chosen.class)))
                .map(Chosen::place);
    }

    private static Optional<UI> window() {
        return Optional.ofNullable(UI.getCurrent());
    }

    /** What window and session remember. */
    private record Chosen(PlaceId place) {}

    /** That the page asked. */
    private record Asked() {}
}
