package org.folkmoot.place;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.folkmoot.place.internal.DirectoryEntry;
import org.folkmoot.place.internal.DirectoryProjection;
import org.folkmoot.place.internal.DirectorySearch;
import org.folkmoot.place.internal.PlaceTree;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;

/** Who may read of which service: the one place that knows. */
final class DirectoryAccess {

    private static final Role[] KEEPERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER};

    private DirectoryAccess() {}

    static Predicate<DirectoryEntry> readable(Rights rights) {
        Map<PlaceId, Boolean> keeps = new HashMap<>();
        return entry -> entry.status().isOpenToAnyone()
                || keeps.computeIfAbsent(entry.place(), place -> rights.holds(place.scope(), KEEPERS));
    }

    static ServicePage list(DirectoryProjection services, PlaceTree places, Rights rights, ServiceQuery query) {
        Set<PlaceId> within = query.place().map(places::within).orElse(Set.of());
        Predicate<DirectoryEntry> inPlace = entry -> query.place().isEmpty() || within.contains(entry.place());
        return DirectorySearch.of(services.inOrder(), inPlace.and(readable(rights)), query);
    }
}
