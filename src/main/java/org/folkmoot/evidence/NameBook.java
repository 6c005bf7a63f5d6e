package org.folkmoot.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.ServiceId;
import org.folkmoot.theme.ThemeId;

/** The names of what counts stand under, at hand without a look into the store. */
public interface NameBook {

    Optional<String> theme(ThemeId id);

    Optional<String> service(ServiceId id);

    Optional<String> place(PlaceId id);

    /** The place and all within it. */
    Set<PlaceId> within(PlaceId id);

    /** The places around it, nearest first. */
    List<PlaceId> above(PlaceId id);

    default Optional<Named<ThemeId>> named(ThemeId id) {
        return theme(id).map(name -> new Named<>(id, name));
    }

    default Optional<Named<ServiceId>> named(ServiceId id) {
        return service(id).map(name -> new Named<>(id, name));
    }

    default Optional<Named<PlaceId>> named(PlaceId id) {
        return place(id).map(name -> new Named<>(id, name));
    }
}
