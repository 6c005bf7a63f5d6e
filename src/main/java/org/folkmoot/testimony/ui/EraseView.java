package org.folkmoot.testimony.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.Erasures;
import org.folkmoot.testimony.invited.InvitedPeople;

/** Where an administrator erases somebody whose words came in from a file, by what the file calls them, or who was invited by name: so do requests arrive. */
@Route(value = TestimonyNavigation.ERASE, layout = Shell.class)
@PermitAll
class EraseView extends PageAtPlace {

    private final transient Erasures erasures;
    private final transient Places places;
    private final transient InvitedPeople invited;

    EraseView(Erasures erasures, Places places, PlaceInHand placeInHand, InvitedPeople invited) {
        super(
                placeInHand,
                "testimony.erase.title",
                "testimony.erase.nowhere",
                "testimony.erase.nowhere.why",
                Role.ADMINISTRATOR);
        this.erasures = erasures;
        this.places = places;
        this.invited = invited;
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        List<Erasures.Source> sources = erasures.sources(place.id());
        if (sources.isEmpty()) {
            add(new EmptyPage(
                    getTranslation("testimony.erase.nowhere"), getTranslation("testimony.erase.nowhere.why")));
        } else {
            head.lead(getTranslation("testimony.erase.lead"));
            add(new EraseForm(erasures, sources, this::label));
        }
        add(new EraseInvitedForm(invited, place.id()));
    }

    private String label(Erasures.Source source) {
        return source.name()
                + places.find(source.place()).map(at -> " · " + at.name()).orElse("");
    }
}
