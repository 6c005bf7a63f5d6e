package org.folkmoot.testimony.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.place.PageAtPlace;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.ui.EmptyPage;
import org.folkmoot.platform.ui.PageHead;
import org.folkmoot.platform.ui.Shell;
import org.folkmoot.testimony.EraseSection;

/** Where an administrator erases somebody, by the name that one of the sections knows them by: so do requests arrive. */
@Route(value = TestimonyNavigation.ERASE, layout = Shell.class)
@PermitAll
class EraseView extends PageAtPlace {

    private final transient List<EraseSection> sections;

    EraseView(PlaceInHand placeInHand, List<EraseSection> sections) {
        super(
                placeInHand,
                "testimony.erase.title",
                "testimony.erase.nowhere",
                "testimony.erase.nowhere.why",
                Role.ADMINISTRATOR);
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(EraseSection::order))
                .toList();
    }

    @Override
    protected void show(Place place, PageHead head, QueryParameters parameters) {
        List<Component> found = sections.stream()
                .map(section -> section.at(place))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) {
            add(new EmptyPage(
                    getTranslation("testimony.erase.nowhere"), getTranslation("testimony.erase.nowhere.why")));
        } else {
            head.lead(getTranslation("testimony.erase.lead"));
            add(found);
        }
    }
}
