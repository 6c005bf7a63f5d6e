package org.folkmoot.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.PlaceUse;
import org.folkmoot.platform.access.Rights.ScopeParents;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.i18n.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Assemblies as scopes: roles can be given at them, each lies within its place, and keeps that place from being removed. */
@Component
@Order(4)
class AssemblyScopes implements ScopeParents, ScopeNames, PlaceUse, RehearsalTraces {

    private final AssemblyRecords records;
    private final Texts texts;

    /** Remembered, since an assembly never moves and every call asks. */
    private final Map<UUID, Scope> places = new ConcurrentHashMap<>();

    AssemblyScopes(AssemblyRecords records, Texts texts) {
        this.records = records;
        this.texts = texts;
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
                .map(kept -> kept.assembly()
                        .rehearsal()
                        .map(rehearsal -> rehearsal.of().scope())
                        .orElseGet(() -> kept.assembly().place().scope()));
        place.ifPresent(found -> places.put(assembly, found));
        return place;
    }

    @Override
    public List<Named> scopes() {
        return records.all().stream()
                .map(KeptAssembly::assembly)
                .filter(assembly -> assembly.rehearsal().isEmpty())
                .map(assembly -> new Named(new Scope.OfAssembly(assembly.id().value()), assembly.name()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    @Override
    public void forget(Assembly rehearsal) {
        places.remove(rehearsal.id().value());
    }

    @Override
    public long countAt(PlaceId place) {
        return records.countAt(place);
    }

    @Override
    public String words(long count, Locale language) {
        return texts.in(language, "assembly.held", count);
    }
}
