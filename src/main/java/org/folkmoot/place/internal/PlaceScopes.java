package org.folkmoot.place.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.ScopeParents;
import org.folkmoot.platform.imports.PlaceNames;
import org.springframework.stereotype.Component;

/** Tells the platform what the tree of places means for roles, and which place an import names. */
@Component
class PlaceScopes implements ScopeParents, PlaceNames {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final PlaceTree tree;

    PlaceScopes(PlaceTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Scope> parentOf(Scope scope) {
        return switch (scope) {
            case Scope.OfPlace(UUID place) ->
                tree.find(new PlaceId(place)).flatMap(Place::parent).map(PlaceId::scope);
            case Scope.OfAssembly _, Scope.Everywhere _ -> Optional.empty();
        };
    }

    @Override
    public Optional<Scope.OfPlace> find(String nameOrId) {
        if (ID.matcher(nameOrId).matches()) {
            return tree.find(PlaceId.of(nameOrId))
                    .map(place -> new Scope.OfPlace(place.id().value()));
        }
        List<Place> named = tree.all().stream()
                .filter(place -> place.name().equalsIgnoreCase(nameOrId.strip()))
                .toList();
        return named.size() == 1
                ? Optional.of(new Scope.OfPlace(named.getFirst().id().value()))
                : Optional.empty();
    }

    @Override
    public Optional<Scope.OfPlace> outermost() {
        List<Place> outer = tree.children(Optional.empty());
        return outer.size() == 1
                ? Optional.of(new Scope.OfPlace(outer.getFirst().id().value()))
                : Optional.empty();
    }

    @Override
    public List<String> names(Predicate<Scope.OfPlace> of) {
        return tree.all().stream()
                .filter(place -> of.test(new Scope.OfPlace(place.id().value())))
                .map(Place::name)
                .toList();
    }
}
