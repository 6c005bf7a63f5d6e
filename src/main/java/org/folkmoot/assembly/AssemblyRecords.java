package org.folkmoot.assembly;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Assemblies in the store: one document each, replaced by compare-and-set on its version. */
@Repository
class AssemblyRecords {

    static final String COLLECTION = "assemblies";

    private final Documents<KeptAssembly> assemblies;

    AssemblyRecords(MongoTemplate store) {
        this.assemblies = new Documents<>(store, COLLECTION, AssemblyDocument::read);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    void insert(KeptAssembly assembly) {
        assemblies.insert(AssemblyDocument.of(assembly));
    }

    Optional<KeptAssembly> find(AssemblyId id) {
        return assemblies.find(id.value());
    }

    Optional<KeptAssembly> findBySession(SessionId session) {
        return assemblies.first(Filters.eq(AssemblyDocument.SESSION_IDS, session.value()));
    }

    /** Reads a collection of tens of documents at most. */
    long countAt(PlaceId place) {
        return assemblies.count(Filters.eq("place", place.value()));
    }

    List<KeptAssembly> all() {
        return assemblies.all();
    }

    /**
     * Writes the assembly as the change makes it of its newest version. The change may run more than once.
     *
     * @return the assembly as it is afterwards; empty if there is none with this id
     */
    Optional<KeptAssembly> change(AssemblyId id, UnaryOperator<KeptAssembly> change) {
        return Documents.change("The assembly " + id, () -> find(id), change, this::replace);
    }

    private boolean replace(KeptAssembly after) {
        return assemblies.replace(
                AssemblyDocument.of(new KeptAssembly(after.assembly(), after.roll(), after.version() + 1)));
    }

    /** Lets the assembly of a session be found without reading them all. */
    @Component
    static class Schema extends IndexStep {

        Schema() {
            super(
                    "2026-11-22-assembly-sessions",
                    of(COLLECTION).add(new Index().on(AssemblyDocument.SESSION_IDS, Sort.Direction.ASC)));
        }
    }
}
