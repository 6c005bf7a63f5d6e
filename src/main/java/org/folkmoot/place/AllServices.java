package org.folkmoot.place;

import java.util.List;
import java.util.Set;
import org.folkmoot.place.internal.DirectoryEntry;
import org.folkmoot.place.internal.DirectoryProjection;
import org.folkmoot.place.internal.PlaceTree;
import org.folkmoot.platform.access.CallerChecked;

/** Every service, ended ones too, for rows of a file that name the service they speak of. */
@CallerChecked
public class AllServices {

    private final DirectoryProjection services;
    private final PlaceTree places;

    AllServices(DirectoryProjection services, PlaceTree places) {
        this.services = services;
        this.places = places;
    }

    /** All at the place and within it, by name. */
    public List<ServiceSummary> at(PlaceId place) {
        Set<PlaceId> within = places.within(place);
        return services.inOrder().stream()
                .filter(entry -> within.contains(entry.place()))
                .map(DirectoryEntry::summary)
                .toList();
    }
}
