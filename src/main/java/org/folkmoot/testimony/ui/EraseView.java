package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.invited.InvitedPeople;

/** Where an administrator erases somebody whose words came in from a file, by what the file calls them, or who was invited by name: so do requests arrive. */
@Route(value = TestimonyNavigation.ERASE, layout = Shell.class)
@PermitAll
class EraseView extends Div implements BeforeEnterObserver {

    private final transient Erasures erasures;
    private final transient Places places;
    private final transient PlaceInHand placeInHand;
    private final transient Rights rights;
    private final transient InvitedPeople invited;

    EraseView(Erasures erasures, Places places, PlaceInHand placeInHand, Rights rights, InvitedPeople invited) {
        this.erasures = erasures;
        this.places = places;
        this.placeInHand = placeInHand;
        this.rights = rights;
        this.invited = invited;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageHead head = new PageHead(getTranslation("testimony.erase.title"));
        Optional<Place> place = placeInHand
                .of(event.getLocation().getQueryParameters())
                .filter(here -> rights.holds(here.id().scope(), Role.ADMINISTRATOR));
        List<Erasures.Source> sources =
                place.map(here -> erasures.sources(here.id())).orElse(List.of());
        place.map(Place::name).ifPresent(head::eyebrow);
        if (place.isEmpty() || sources.isEmpty()) {
            add(
                    head,
                    new EmptyPage(
                            getTranslation("testimony.erase.nowhere"), getTranslation("testimony.erase.nowhere.why")));
        } else {
            add(head.lead(getTranslation("testimony.erase.lead")), new EraseForm(erasures, sources, this::label));
        }
        place.ifPresent(here -> add(new EraseInvitedForm(invited, here.id())));
    }

    private String label(Erasures.Source source) {
        return source.name()
                + places.find(source.place()).map(at -> " · " + at.name()).orElse("");
    }
}
