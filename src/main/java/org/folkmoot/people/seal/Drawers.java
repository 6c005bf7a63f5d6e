package org.folkmoot.people.seal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.folkmoot.platform.store.TimeOrderedId;

/**
 * One thing for each contributor, in the store. Contributors arrive a thousand at a time and are read one by one; so those of one
 * arrival share a drawer, one document, and drawers lie in order of time.
 */
final class Drawers {

    private static final String NAMES = "pseudonyms";
    private static final int UUID_BYTES = 2 * Long.BYTES;
    private static final Binary NOTHING = new Binary(new byte[0]);

    private final MongoCollection<Document> collection;
    private final String field;

    Drawers(MongoDatabase database, String collection, String field) {
        this.collection = database.getCollection(collection);
        this.field = field;
    }

    /** Fills a new drawer in the order given, and names it. */
    UUID fill(Map<UUID, Binary> contents) {
        UUID drawer = TimeOrderedId.next();
        collection.insertOne(document(drawer, new ArrayList<>(contents.keySet()), new ArrayList<>(contents.values())));
        return drawer;
    }

    /** Keeps a drawer as it was elsewhere; one of that name that is here already is the newer and stays. */
    void move(UUID drawer, Binary pseudonyms, List<Binary> contents) {
        if (collection.countDocuments(Filters.eq("_id", drawer)) == 0) {
            collection.insertOne(document(drawer, names(pseudonyms), contents));
        }
    }

    private Document document(UUID drawer, List<UUID> pseudonyms, List<Binary> contents) {
        ByteBuffer names = ByteBuffer.allocate(UUID_BYTES * pseudonyms.size());
        pseudonyms.forEach(name -> names.put(Binding.bytes(name)));
        return new Document("_id", drawer)
                .append(NAMES, new Binary(names.array()))
                .append(field, contents);
    }

    /** Shows every drawer and whose things lie in it, in the order they were filled. */
    void visit(BiConsumer<UUID, List<UUID>> visitor) {
        collection
                .find()
                .projection(Projections.include(NAMES))
                .sort(Sorts.ascending("_id"))
                .forEach(drawer ->
                        visitor.accept(drawer.get("_id", UUID.class), names(drawer.get(NAMES, Binary.class))));
    }

    /** What lies in the drawers; a thing taken out is empty. */
    Map<UUID, List<Binary>> read(Collection<UUID> drawers) {
        Map<UUID, List<Binary>> contents = new HashMap<>();
        collection
                .find(Filters.in("_id", drawers))
                .projection(Projections.include(field))
                .forEach(drawer -> contents.put(drawer.get("_id", UUID.class), drawer.getList(field, Binary.class)));
        return contents;
    }

    /** Takes the things at these places out. Doing it again does nothing. */
    void empty(UUID drawer, Collection<Integer> indexes) {
        List<Bson> updates = indexes.stream()
                .map(index -> Updates.set(field + "." + index, NOTHING))
                .toList();
        collection.updateOne(Filters.eq("_id", drawer), Updates.combine(updates));
    }

    private static List<UUID> names(Binary pseudonyms) {
        ByteBuffer bytes = ByteBuffer.wrap(pseudonyms.getData());
        List<UUID> names = new ArrayList<>();
        while (bytes.hasRemaining()) {
            names.add(new UUID(bytes.getLong(), bytes.getLong()));
        }
        return names;
    }
}
