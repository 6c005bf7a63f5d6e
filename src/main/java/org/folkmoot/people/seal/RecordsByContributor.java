package org.folkmoot.people.seal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * What is kept for each contributor, a document of its own under their pseudonym: to take one out touches no other's. One taken out leaves an
 * empty document, so that nothing is kept for the same contributor again.
 */
final class RecordsByContributor {

    /** A list, because a contributor may have more than one from before each had a document: the first is the one in use. */
    private static final String KEPT = "kept";

    private static final int AT_ONCE = 1_000;

    private final MongoCollection<Document> collection;

    RecordsByContributor(MongoDatabase database, String collection) {
        this.collection = database.getCollection(collection);
    }

    /** The things of those that have a document; of one taken out it is there and empty. */
    Map<UUID, List<Binary>> find(Collection<UUID> contributors) {
        Map<UUID, List<Binary>> found = new HashMap<>();
        inPieces(
                contributors,
                ids -> collection
                        .find(Filters.in("_id", ids))
                        .forEach(document -> found.put(
                                document.get("_id", UUID.class), document.getList(KEPT, Binary.class, List.of()))));
        return found;
    }

    /** Those that have a document, empty or not. */
    Set<UUID> known(Collection<UUID> contributors) {
        Set<UUID> known = new LinkedHashSet<>();
        inPieces(
                contributors,
                ids -> collection
                        .find(Filters.in("_id", ids))
                        .projection(Projections.include("_id"))
                        .forEach(document -> known.add(document.get("_id", UUID.class))));
        return known;
    }

    /** Keeps a thing for each that has no document, on disk when this returns; what is there already stays, also where it is empty. */
    void keep(Map<UUID, Binary> things) {
        write(things.keySet(), id -> Updates.setOnInsert(KEPT, List.of(things.get(id))));
    }

    /** Keeps one more thing for a contributor that may have some, of whom none was taken out. */
    void add(Map<UUID, Binary> things) {
        write(things.keySet(), id -> Updates.addToSet(KEPT, things.get(id)));
    }

    /** Takes out what is kept for those that have a document. Doing it again does nothing. */
    void empty(Collection<UUID> contributors) {
        inPieces(contributors, ids -> collection.updateMany(Filters.in("_id", ids), Updates.set(KEPT, List.of())));
    }

    /** Marks them as taken out, whether they have a document or not. */
    void bar(Collection<UUID> contributors) {
        write(contributors, _ -> Updates.set(KEPT, List.of()));
    }

    /** Removes the document itself, which leaves no sign that there was one. */
    void remove(UUID id) {
        collection.deleteOne(Filters.eq("_id", id));
    }

    private void write(Collection<UUID> contributors, Function<UUID, Bson> update) {
        inPieces(
                contributors,
                ids -> collection.bulkWrite(
                        ids.stream()
                                .map(id -> new UpdateOneModel<Document>(
                                        Filters.eq("_id", id), update.apply(id), new UpdateOptions().upsert(true)))
                                .toList(),
                        new BulkWriteOptions().ordered(false)));
    }

    private static void inPieces(Collection<UUID> contributors, Consumer<List<UUID>> work) {
        List<UUID> all = new ArrayList<>(new LinkedHashSet<>(contributors));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
