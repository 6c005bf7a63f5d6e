package org.folkmoot.place.ui;

import java.util.List;
import java.util.stream.Stream;
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

/** The first steps of an installation, a place and then its services; later the way into the directory. */
@Component
record PlacesToday(Places places, PlaceInHand placeInHand, ServiceDirectory directory, Rights rights, Texts texts)
        implements TodaySource {

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<TodayItem> items() {
        if (places.all().isEmpty()) {
            return rights.holds(Scope.everywhere(), Role.ADMINISTRATOR)
                    ? List.of(step(TodayItem.Kind.STEP, "place.today.place", "place.places.add", PlacesView.ROUTE))
                    : List.of();
        }
        TodayItem find = step(TodayItem.Kind.START, "place.today.find", "place.today.find.act", DirectoryAddress.ROUTE);
        return Stream.concat(firstServices(), Stream.of(find)).toList();
    }

    private Stream<TodayItem> firstServices() {
        return placeInHand
                .current()
                .filter(place -> rights.holds(place.id().scope(), Role.SERVICE_DESIGNER))
                .filter(place -> directory.count(place.id()) == 0)
                .map(_ -> step(
                        TodayItem.Kind.STEP, "place.today.services", "place.import.title", ServiceImportView.ROUTE))
                .stream();
    }

    private TodayItem step(TodayItem.Kind kind, String text, String act, String route) {
        return TodayItem.step(kind, texts.get(text), texts.get(text + ".what"), texts.get(act), route);
    }
}
