package org.folkmoot.assembly;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.SchemaStep;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/** Assemblies in the store: one document each, replaced by compare-and-set on its version. */
@Repository
class AssemblyRecords {

    static final String COLLECTION = "assemblies";

    private static final int MOST_TRIES = 20;

    private final MongoTemplate store;

    AssemblyRecords(MongoTemplate store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    void insert(KeptAssembly assembly) {
        store.insert(AssemblyDocument.of(assembly), COLLECTION);
    }

    Optional<KeptAssembly> find(AssemblyId id) {
        return one(Criteria.where("_id").is(id.value()));
    }

    Optional<KeptAssembly> findBySession(SessionId session) {
        return one(Criteria.where(AssemblyDocument.SESSION_IDS).is(session.value()));
    }

    /** Reads a collection of tens of documents at most. */
    long countAt(PlaceId place) {
        return store.count(Query.query(Criteria.where("place").is(place.value())), COLLECTION);
    }

    List<KeptAssembly> all() {
        return store.findAll(Document.class, COLLECTION).stream()
                .map(AssemblyDocument::read)
                .toList();
    }

    /**
     * Writes the assembly as the change makes it of its newest version. The change may run more than once.
     *
     * @return the assembly as it is afterwards; empty if there is none with this id
     */
    Optional<KeptAssembly> change(AssemblyId id, UnaryOperator<KeptAssembly> change) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<KeptAssembly> before = find(id);
            Optional<KeptAssembly> after = before.map(change);
            if (after.equals(before) || after.filter(this::replace).isPresent()) {
                return after;
            }
        }
        throw new OptimisticLockingFailureException("The assembly " + id + " keeps changing");
    }

    private boolean replace(KeptAssembly after) {
        Query newest = Query.query(Criteria.where("_id")
                .is(after.assembly().id().value())
                .and("version")
                .is(after.version()));
        Document next = AssemblyDocument.of(new KeptAssembly(after.assembly(), after.roll(), after.version() + 1));
        return store.replace(newest, next, COLLECTION).getMatchedCount() == 1;
    }

    private Optional<KeptAssembly> one(Criteria criteria) {
        return Optional.ofNullable(store.findOne(Query.query(criteria), Document.class, COLLECTION))
                .map(AssemblyDocument::read);
    }

    /** Lets the assembly of a session be found without reading them all. */
    @Component
    static class Schema implements SchemaStep {

        @Override
        public String id() {
            return "2026-11-22-assembly-sessions";
        }

        @Override
        public void apply(MongoTemplate store) {
            store.indexOps(AssemblyRecords.COLLECTION)
                    .createIndex(new Index().on(AssemblyDocument.SESSION_IDS, Sort.Direction.ASC));
        }
    }
}
