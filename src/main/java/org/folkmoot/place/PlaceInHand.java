package org.folkmoot.place;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.springframework.stereotype.Component;

/**
 * The place a person is looking at: the query parameter {@code place} of the page, else the one last chosen in this
 * session, else the widest that concerns them. Empty only while there is no place at all.
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
                .flatMap(PlaceInHand::id)
                .flatMap(places::find);
        named.map(Place::id).ifPresent(this::choose);
        return named.or(this::current);
    }

    /** The same, if the person at hand holds one of the roles there. */
    public Optional<Place> of(QueryParameters parameters, Role... roles) {
        return of(parameters).filter(place -> rights.holds(place.id().scope(), roles));
    }

    /** The place in hand on a page that does not name one. */
    public Optional<Place> current() {
        return chosen().flatMap(places::find).or(places::widestVisible);
    }

    /** Keeps the choice for the rest of the session. */
    public void choose(PlaceId place) {
        Optional.ofNullable(VaadinSession.getCurrent())
                .ifPresent(session -> session.setAttribute(Chosen.class, new Chosen(place)));
    }

    private static Optional<PlaceId> chosen() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(Chosen.class))
                .map(Chosen::place);
    }

    private static Optional<PlaceId> id(String text) {
        try {
            return Optional.of(PlaceId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What the session remembers. */
    private record Chosen(PlaceId place) {}
}
