package org.folkmoot.place.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.place.Place;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Rights.ScopeParents;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.ScopesWithin;
import org.folkmoot.platform.api.RequestedId;
import org.folkmoot.platform.imports.Imports.PlaceNames;
import org.springframework.stereotype.Component;

/** Tells others what the tree of places means for roles, at which places they can be given, and which place an import names. */
@Component
record PlaceScopes(PlaceTree tree) implements ScopeParents, ScopesWithin, ScopeNames, PlaceNames {

    @Override
    public Optional<Scope> parentOf(Scope scope) {
        return switch (scope) {
            case Scope.OfPlace(UUID place) ->
                tree.find(new PlaceId(place)).flatMap(Place::parent).map(PlaceId::scope);
            case Scope.OfAssembly _, Scope.Everywhere _ -> Optional.empty();
        };
    }

    @Override
    public Set<Scope> within(Scope scope) {
        return switch (scope) {
            case Scope.OfPlace(UUID place) ->
                tree.within(new PlaceId(place)).stream().map(PlaceId::scope).collect(Collectors.toUnmodifiableSet());
            case Scope.OfAssembly _, Scope.Everywhere _ -> Set.of();
        };
    }

    @Override
    public long changes() {
        return tree.changes();
    }

    @Override
    public Optional<Scope.OfPlace> find(String nameOrId) {
        Optional<UUID> id = RequestedId.find(nameOrId);
        if (id.isPresent()) {
            return id.flatMap(place -> tree.find(new PlaceId(place)))
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

    @Override
    public List<Named> scopes() {
        return tree.all().stream()
                .sorted(Comparator.comparing(Place::level).thenComparing(Place::name))
                .map(place -> new Named(place.id().scope(), place.name()))
                .toList();
    }
}
