package org.folkmoot.assembly;

import java.util.Comparator;
import java.util.List;
import org.folkmoot.people.ScopeNames;
import org.folkmoot.platform.access.Scope;
import org.springframework.stereotype.Component;

/** The assemblies at which roles can be given. */
@Component
class AssemblyScopeNames implements ScopeNames {

    private final AssemblyRecords records;

    AssemblyScopeNames(AssemblyRecords records) {
        this.records = records;
    }

    @Override
    public List<Named> scopes() {
        return records.all().stream()
                .map(KeptAssembly::assembly)
                .map(assembly -> new Named(new Scope.OfAssembly(assembly.id().value()), assembly.name()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }
}
