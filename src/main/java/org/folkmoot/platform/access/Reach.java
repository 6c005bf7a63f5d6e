package org.folkmoot.platform.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says how far roles reach down: it changes when roles are given and taken, and when a place is moved or removed. */
@Component
public class Reach {

    private final List<ScopesWithin> sources;

    Reach(List<ScopesWithin> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Each role at each scope at which it holds by these; of places that are gone none. */
    public Set<Grant> of(Set<Grant> grants) {
        return grants.stream().flatMap(this::of).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Grant> of(Grant grant) {
        return switch (grant.scope()) {
            case Scope.OfPlace place ->
                sources.stream()
                        .flatMap(source -> source.within(place).stream())
                        .map(scope -> new Grant(grant.role(), scope));
            case Scope.Everywhere _, Scope.OfAssembly _ -> Stream.of(grant);
        };
    }

    /** False of a place that was removed; nothing was kept there any more. */
    public boolean isThere(Scope scope) {
        return switch (scope) {
            case Scope.OfPlace place ->
                sources.stream().anyMatch(source -> !source.within(place).isEmpty());
            case Scope.Everywhere _, Scope.OfAssembly _ -> true;
        };
    }

    /** Rises whenever the reach of the same roles may have changed. */
    public long changes() {
        return sources.stream().mapToLong(ScopesWithin::changes).sum();
    }
}
