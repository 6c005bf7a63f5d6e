package org.folkmoot.people.seal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.platform.store.TimeOrderedId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Sealed identities in the store and, in a collection of their own, the keys to them. Contributors arrive a thousand at a time and are
 * read one by one, rarely; so those of one arrival share a drawer, one document in each collection, and drawers lie in order of time.
 */
@Repository
class Drawers {

    static final String IDENTITIES = "contributorIdentities";
    static final String KEYS = "contributorKeys";

    private static final int UUID_BYTES = 2 * Long.BYTES;

    /** Where one contributor lies. */
    record Position(UUID drawer, int index) {}

    private final MongoTemplate store;

    Drawers(MongoTemplate store) {
        this.store = store;
    }

    /** Fills a new drawer. The keys are on disk before the identities, so that no identity is ever without its key. */
    void fill(Map<UUID, Seal.Sealed> contents) {
        UUID drawer = TimeOrderedId.next();
        ByteBuffer names = ByteBuffer.allocate(UUID_BYTES * contents.size());
        List<Binary> identities = new ArrayList<>(contents.size());
        List<Binary> keys = new ArrayList<>(contents.size());
        contents.forEach((pseudonym, one) -> {
            names.putLong(pseudonym.getMostSignificantBits()).putLong(pseudonym.getLeastSignificantBits());
            identities.add(one.identity());
            keys.add(one.wrappedKey());
        });
        store.insert(new Document("_id", drawer).append("keys", keys), KEYS);
        store.insert(
                new Document("_id", drawer)
                        .append("pseudonyms", new Binary(names.array()))
                        .append("identities", identities),
                IDENTITIES);
    }

    /** Shows every pseudonym and where it lies. */
    void visit(BiConsumer<UUID, Position> visitor) {
        for (Document drawer : store.getCollection(IDENTITIES).find().projection(Projections.include("pseudonyms"))) {
            UUID id = drawer.get("_id", UUID.class);
            ByteBuffer names =
                    ByteBuffer.wrap(drawer.get("pseudonyms", Binary.class).getData());
            for (int index = 0; names.hasRemaining(); index++) {
                visitor.accept(new UUID(names.getLong(), names.getLong()), new Position(id, index));
            }
        }
    }

    /** What lies there; empty if its key was destroyed. */
    Optional<Seal.Sealed> read(Position at) {
        Document identities = store.findById(at.drawer(), Document.class, IDENTITIES);
        Document keys = store.findById(at.drawer(), Document.class, KEYS);
        if (identities == null || keys == null) {
            return Optional.empty();
        }
        Binary key = keys.getList("keys", Binary.class).get(at.index());
        return key.length() == 0
                ? Optional.empty()
                : Optional.of(new Seal.Sealed(
                        identities.getList("identities", Binary.class).get(at.index()), key));
    }

    void destroyKey(Position at) {
        store.getCollection(KEYS)
                .updateOne(Filters.eq("_id", at.drawer()), Updates.set("keys." + at.index(), new Binary(new byte[0])));
    }
}
