package org.folkmoot.assembly;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.access.ScopeParents;
import org.springframework.stereotype.Component;

/** An assembly lies within its place. Remembered, since an assembly never moves and every call asks. */
@Component
class AssemblyScopes implements ScopeParents {

    private final AssemblyRecords records;
    private final Map<UUID, Scope> places = new ConcurrentHashMap<>();

    AssemblyScopes(AssemblyRecords records) {
        this.records = records;
    }

    @Override
    public Optional<Scope> parentOf(Scope scope) {
        return switch (scope) {
            case Scope.OfAssembly(UUID assembly) ->
                Optional.ofNullable(places.get(assembly)).or(() -> look(assembly));
            case Scope.OfPlace _, Scope.Everywhere _ -> Optional.empty();
        };
    }

    private Optional<Scope> look(UUID assembly) {
        Optional<Scope> place = records.find(new AssemblyId(assembly))
                .map(kept -> kept.assembly().place())
                .map(PlaceId::scope);
        place.ifPresent(found -> places.put(assembly, found));
        return place;
    }
}
