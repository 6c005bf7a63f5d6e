package org.folkmoot.testimony;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.testimony.Erasures.Erasure;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * What is being taken back, beside the keys, and what of it is done, in the store. So a copy of the store from before an erasure does not know
 * that it is done, and the newest keys bring it there again.
 */
@Repository
class ErasureRecords {

    static final String BEGUN = "erasures";
    static final String DONE = "erasures_done";

    private final MongoTemplate store;

    ErasureRecords(MongoTemplate store) {
        this.store = store;
    }

    void save(Erasure erasure) {
        begun().replaceOne(
                        Filters.eq("_id", erasure.id()),
                        new Document("_id", erasure.id())
                                .append("kind", erasure.kind().name())
                                .append("contributors", values(erasure.contributors(), ContributorId::value))
                                .append("testimonies", values(erasure.testimonies(), TestimonyId::value))
                                .append("reason", erasure.reason().name())
                                .append("day", erasure.day().toString()),
                        new ReplaceOptions().upsert(true));
    }

    void done(Erasure erasure) {
        done().replaceOne(
                        Filters.eq("_id", erasure.id()),
                        new Document("_id", erasure.id()),
                        new ReplaceOptions().upsert(true));
    }

    boolean isDone(Erasure erasure) {
        return done().find(Filters.eq("_id", erasure.id())).first() != null;
    }

    /** In the order they were begun. */
    List<Erasure> unfinished() {
        Set<UUID> finished =
                done().find().map(document -> document.get("_id", UUID.class)).into(new HashSet<>());
        List<UUID> open = begun()
                .find()
                .projection(Projections.include("_id"))
                .map(document -> document.get("_id", UUID.class))
                .into(new ArrayList<>())
                .stream()
                .filter(id -> !finished.contains(id))
                .sorted()
                .toList();
        return open.isEmpty()
                ? List.of()
                : begun().find(Filters.in("_id", open))
                        .map(ErasureRecords::toErasure)
                        .into(new ArrayList<>());
    }

    /** Everybody being erased or erased before. */
    Set<ContributorId> people() {
        Set<ContributorId> people = new HashSet<>();
        begun().find(Filters.eq("kind", Erasure.Kind.ERASED.name()))
                .projection(Projections.include("contributors"))
                .forEach(document -> document.getList("contributors", UUID.class)
                        .forEach(one -> people.add(new ContributorId(one))));
        return people;
    }

    private MongoCollection<Document> begun() {
        return KeysDatabase.beside(store).getCollection(BEGUN);
    }

    private MongoCollection<Document> done() {
        return store.getCollection(DONE);
    }

    private static <T> List<UUID> values(Collection<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toList();
    }

    private static Erasure toErasure(Document document) {
        return new Erasure(
                document.get("_id", UUID.class),
                Erasure.Kind.valueOf(document.getString("kind")),
                document.getList("contributors", UUID.class).stream()
                        .map(ContributorId::new)
                        .collect(Collectors.toSet()),
                document.getList("testimonies", UUID.class).stream()
                        .map(TestimonyId::new)
                        .collect(Collectors.toSet()),
                TakeBackReason.valueOf(document.getString("reason")),
                LocalDate.parse(document.getString("day")));
    }
}
