package org.folkmoot.testimony.internal;

import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.place.ServiceDirectory;
import org.springframework.stereotype.Component;

/** Gathers the names that rows of a place may use. */
@Component
public class NamesOfPlace {

    private final ServiceDirectory directory;
    private final Places places;

    NamesOfPlace(ServiceDirectory directory, Places places) {
        this.directory = directory;
        this.places = places;
    }

    public NamesAtHand at(PlaceId place) {
        return NamesAtHand.of(place, directory, places);
    }
}
