package org.folkmoot.place.internal;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.place.Place;
import org.springframework.stereotype.Component;

/** The places at which roles can be given. */
@Component
class PlaceScopeNames implements ScopeNames {

    private final PlaceTree tree;

    PlaceScopeNames(PlaceTree tree) {
        this.tree = tree;
    }

    @Override
    public List<Named> scopes() {
        return tree.all().stream()
                .sorted(Comparator.comparing(Place::level).thenComparing(Place::name))
                .map(place -> new Named(place.id().scope(), place.name()))
                .toList();
    }
}
