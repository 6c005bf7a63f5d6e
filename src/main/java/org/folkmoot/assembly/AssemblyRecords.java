package org.folkmoot.assembly;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.Documents;
import org.folkmoot.platform.store.IndexStep;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/**
 * Assemblies in the store: one document each, replaced by compare-and-set on its version. All in use are in memory as the store last acknowledged them:
 * each request of each phone in a hall asks for its assembly, which has 1,500 people in it.
 */
@Repository
class AssemblyRecords {

    static final String COLLECTION = "assemblies";

    private final Documents<KeptAssembly> assemblies;
    private final Map<AssemblyId, KeptAssembly> known = new ConcurrentHashMap<>();
    /** Sessions never go to another assembly. */
    private final Map<SessionId, AssemblyId> ofSessions = new ConcurrentHashMap<>();

    AssemblyRecords(MongoTemplate store) {
        this.assemblies = new Documents<>(store, COLLECTION, AssemblyDocument::read);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    void insert(KeptAssembly assembly) {
        assemblies.insert(AssemblyDocument.of(assembly));
    }

    Optional<KeptAssembly> find(AssemblyId id) {
        return Optional.ofNullable(
                known.computeIfAbsent(id, _ -> assemblies.find(id.value()).orElse(null)));
    }

    Optional<KeptAssembly> findBySession(SessionId session) {
        return Optional.ofNullable(ofSessions.computeIfAbsent(
                        session,
                        _ -> assemblies
                                .first(Filters.eq(AssemblyDocument.SESSION_IDS, session.value()))
                                .map(kept -> kept.assembly().id())
                                .orElse(null)))
                .flatMap(this::find)
                .filter(kept -> kept.assembly().session(session).isPresent());
    }

    /** Reads a collection of tens of documents at most. */
    long countAt(PlaceId place) {
        return assemblies.count(
                Filters.and(Filters.eq("place", place.value()), Filters.exists(AssemblyDocument.REHEARSAL, false)));
    }

    List<KeptAssembly> all() {
        return assemblies.all();
    }

    /** Done again it does nothing. */
    void remove(Assembly assembly) {
        assemblies.remove(assembly.id().value());
        known.remove(assembly.id());
        assembly.sessions().forEach(session -> ofSessions.remove(session.id()));
    }

    /**
     * Writes the assembly as the change makes it of its newest version. The change may run more than once.
     *
     * @return the assembly as it is afterwards; empty if there is none with this id
     */
    Optional<KeptAssembly> change(AssemblyId id, UnaryOperator<KeptAssembly> change) {
        return Documents.change("The assembly " + id, () -> find(id), change, this::replace);
    }

    /** Whoever was faster, and also if it is not known what became of it, the store is asked anew. */
    private boolean replace(KeptAssembly after) {
        KeptAssembly next = after.atVersion(after.version() + 1);
        AssemblyId id = next.assembly().id();
        boolean replaced = false;
        try {
            replaced = assemblies.replace(AssemblyDocument.of(next));
        } finally {
            if (replaced) {
                known.merge(id, next, (had, got) -> got.version() > had.version() ? got : had);
            } else {
                known.remove(id);
            }
        }
        return replaced;
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
