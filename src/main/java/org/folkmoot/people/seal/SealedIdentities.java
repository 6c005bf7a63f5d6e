package org.folkmoot.people.seal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.platform.store.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * Sealed identities and, in a collection of their own, the keys to them. Contributors arrive a thousand at a time and are read one by
 * one, rarely; so those of one arrival share a drawer, one document in each collection, and the drawers are in the order of time.
 * Which pseudonyms are known is held in memory from the first use on.
 */
@Repository
public class SealedIdentities {

    static final String IDENTITIES = "contributorIdentities";
    static final String KEYS = "contributorKeys";

    /** Contributors a drawer: keeps its document well under the 16 MB of the store, with references of any sane length. */
    private static final int MOST_IN_A_DRAWER = 2_000;

    private static final int UUID_BYTES = 2 * Long.BYTES;

    private record Position(UUID drawer, int index) {}

    private final MongoTemplate store;
    private @Nullable PseudonymSet known;

    SealedIdentities(MongoTemplate store) {
        this.store = store;
    }

    /** Those of the pseudonyms that are not known yet, in their order. */
    public synchronized List<UUID> unknownOf(List<UUID> pseudonyms) {
        PseudonymSet set = known();
        return pseudonyms.stream().filter(pseudonym -> !set.contains(pseudonym)).toList();
    }

    /** Keeps those that are not known yet. The keys are on disk before the identities, so that no identity is ever without its key. */
    public synchronized void keep(Map<UUID, Seal.Sealed> sealed) {
        PseudonymSet set = known();
        List<UUID> fresh = sealed.keySet().stream()
                .filter(pseudonym -> !set.contains(pseudonym))
                .toList();
        for (int from = 0; from < fresh.size(); from += MOST_IN_A_DRAWER) {
            keepDrawer(fresh.subList(from, Math.min(from + MOST_IN_A_DRAWER, fresh.size())), sealed);
        }
        fresh.forEach(set::add);
    }

    /** The sealed identity with its key; empty if there is none or its key was destroyed. */
    public Optional<Seal.Sealed> find(UUID pseudonym) {
        return position(pseudonym).flatMap(this::read);
    }

    /** Destroys the key: what it sealed opens no more, in this store or in any copy of the identities. Doing it again does nothing. */
    public void destroyKey(UUID pseudonym) {
        position(pseudonym)
                .ifPresent(at -> store.getCollection(KEYS)
                        .updateOne(
                                Filters.eq("_id", at.drawer()),
                                Updates.set("keys." + at.index(), new Binary(new byte[0]))));
    }

    private void keepDrawer(List<UUID> pseudonyms, Map<UUID, Seal.Sealed> sealed) {
        UUID drawer = TimeOrderedId.next();
        ByteBuffer names = ByteBuffer.allocate(UUID_BYTES * pseudonyms.size());
        List<Binary> identities = new ArrayList<>(pseudonyms.size());
        List<Binary> keys = new ArrayList<>(pseudonyms.size());
        for (UUID pseudonym : pseudonyms) {
            names.putLong(pseudonym.getMostSignificantBits()).putLong(pseudonym.getLeastSignificantBits());
            Seal.Sealed one = Objects.requireNonNull(sealed.get(pseudonym));
            identities.add(one.identity());
            keys.add(one.wrappedKey());
        }
        store.insert(new Document("_id", drawer).append("keys", keys), KEYS);
        store.insert(
                new Document("_id", drawer)
                        .append("pseudonyms", new Binary(names.array()))
                        .append("identities", identities),
                IDENTITIES);
    }

    private Optional<Seal.Sealed> read(Position at) {
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

    private Optional<Position> position(UUID pseudonym) {
        for (Document drawer : drawers()) {
            ByteBuffer names =
                    ByteBuffer.wrap(drawer.get("pseudonyms", Binary.class).getData());
            for (int index = 0; names.hasRemaining(); index++) {
                if (pseudonym.equals(new UUID(names.getLong(), names.getLong()))) {
                    return Optional.of(new Position(drawer.get("_id", UUID.class), index));
                }
            }
        }
        return Optional.empty();
    }

    private PseudonymSet known() {
        if (known == null) {
            PseudonymSet set = new PseudonymSet();
            for (Document drawer : drawers()) {
                ByteBuffer names =
                        ByteBuffer.wrap(drawer.get("pseudonyms", Binary.class).getData());
                while (names.hasRemaining()) {
                    set.add(new UUID(names.getLong(), names.getLong()));
                }
            }
            known = set;
        }
        return known;
    }

    private Iterable<Document> drawers() {
        return store.getCollection(IDENTITIES).find().projection(Projections.include("pseudonyms"));
    }
}
