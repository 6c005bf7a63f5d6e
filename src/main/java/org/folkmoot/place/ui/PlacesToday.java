package org.folkmoot.place.ui;

import java.util.List;
import org.folkmoot.place.PlaceInHand;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Texts;
import org.folkmoot.platform.ui.TodayItem;
import org.folkmoot.platform.ui.TodaySource;
import org.springframework.stereotype.Component;

/** The first steps of an installation: a place, then its services. */
@Component
class PlacesToday implements TodaySource {

    private final Places places;
    private final PlaceInHand placeInHand;
    private final ServiceDirectory directory;
    private final Rights rights;
    private final Texts texts;

    PlacesToday(Places places, PlaceInHand placeInHand, ServiceDirectory directory, Rights rights, Texts texts) {
        this.places = places;
        this.placeInHand = placeInHand;
        this.directory = directory;
        this.rights = rights;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<TodayItem> items() {
        if (places.all().isEmpty()) {
            return rights.holds(Scope.everywhere(), Role.ADMINISTRATOR)
                    ? List.of(step("place.today.place", "place.places.add", PlacesView.ROUTE))
                    : List.of();
        }
        return placeInHand
                .current()
                .filter(place -> rights.holds(place.id().scope(), Role.SERVICE_DESIGNER))
                .filter(place -> directory.count(place.id()) == 0)
                .map(_ -> step("place.today.services", "place.import.title", ServiceImportView.ROUTE))
                .stream()
                .toList();
    }

    private TodayItem step(String text, String act, String route) {
        return TodayItem.step(texts.get(text), texts.get(text + ".what"), texts.get(act), route);
    }
}
