package org.folkmoot.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.evidence.lucene.ViewerFilter;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.springframework.stereotype.Component;

/**
 * Service designers, coders and facilitators read words where they hold that role, and see every number there; partners see counts only, as the public would.
 */
@Component
record RoleViewers(Rights rights, Places places) implements Viewers {

    static final Role[] READERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR};
    private static final Role[] COUNTERS = {Role.SERVICE_DESIGNER, Role.CODER, Role.FACILITATOR, Role.PARTNER};

    @Override
    public Viewer current(Sight sight) {
        return new Viewer(filter(reach(READERS)), filter(reach(COUNTERS)), sight);
    }

    /** The places where the person holds one of the roles; empty if that is everywhere. */
    private Optional<Set<PlaceId>> reach(Role... roles) {
        Set<Scope> scopes = rights.scopesOf(roles);
        if (scopes.contains(Scope.everywhere())) {
            return Optional.empty();
        }
        return Optional.of(scopes.stream()
                .filter(Scope.OfPlace.class::isInstance)
                .map(scope -> new PlaceId(((Scope.OfPlace) scope).place()))
                .flatMap(place -> places.within(place).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static ViewerFilter filter(Optional<Set<PlaceId>> reach) {
        return reach.map(ViewerFilter::of).orElseGet(ViewerFilter::everything);
    }
}
