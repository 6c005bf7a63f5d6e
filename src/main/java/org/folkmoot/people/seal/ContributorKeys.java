package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.Shredder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The keys of contributors, one of 256 bits each, wrapped by the installation's and bound to the contributor. They lie in a database of their
 * own, so that a copy of what they seal opens with the newest keys only, and not for whom a key was destroyed since.
 */
@Component
public final class ContributorKeys {

    static final String COLLECTION = "contributorKeys";
    static final String FIELD = "keys";

    private final SecretKey wrapping;
    private final Cabinet wrapped;
    private final Shredder shredder;

    public ContributorKeys(InstallationSecret secret, MongoTemplate store, Shredder shredder) {
        this.shredder = shredder;
        this.wrapping = secret.key("wrapping of contributors' keys", "AES");
        this.wrapped = new Cabinet(drawers(store));
    }

    static Drawers drawers(MongoTemplate store) {
        return new Drawers(KeysDatabase.beside(store), COLLECTION, FIELD);
    }

    /** The keys of all, made for those new here and on disk when this returns. Whose key was destroyed has none and gets none. */
    public Map<UUID, SecretKey> forSealing(Collection<UUID> contributors) {
        Set<UUID> each = new LinkedHashSet<>(contributors);
        Aes aes = new Aes();
        wrapped.fill(
                each,
                contributor -> new Binary(aes.seal(wrapping, Binding.bytes(contributor), Aes.random(Aes.KEY_BYTES))));
        return forOpening(each);
    }

    /** The keys of those that have one. */
    public Map<UUID, SecretKey> forOpening(Collection<UUID> contributors) {
        Aes aes = new Aes();
        Map<UUID, SecretKey> keys = new HashMap<>();
        wrapped.find(new HashSet<>(contributors)).forEach((contributor, key) -> {
            if (key.length() > 0) {
                keys.put(
                        contributor,
                        new SecretKeySpec(
                                aes.open(wrapping, Binding.bytes(contributor), ByteBuffer.wrap(key.getData())), "AES"));
            }
        });
        return keys;
    }

    /** Those of the contributors whose keys were destroyed. */
    public Set<UUID> destroyedOf(Collection<UUID> contributors) {
        Set<UUID> destroyed = new LinkedHashSet<>();
        wrapped.find(new LinkedHashSet<>(contributors)).forEach((contributor, key) -> {
            if (key.length() == 0) {
                destroyed.add(contributor);
            }
        });
        return destroyed;
    }

    /**
     * Destroys their keys: what those sealed opens no more, in this store or in any copy of it. Returns once they are gone from the file of
     * keys too, where it is in our hands. Doing it again does nothing new.
     */
    public void destroy(Collection<UUID> contributors) {
        wrapped.empty(contributors);
        shredder.shredKeys();
    }
}
