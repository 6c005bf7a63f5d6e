package org.folkmoot.people.seal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
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

    static final String COLLECTION = "keysByContributor";

    /** Wrapped keys used last, some 200 bytes each: what is being brought in, read or indexed. */
    private static final int AT_HAND = 20_000;

    private final KeyWrap wrap;
    private final RecordsByContributor records;
    private final Shredder shredder;
    private final Map<UUID, List<Binary>> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, List<Binary>> eldest) {
            return size() > AT_HAND;
        }
    };
    /** How often keys were destroyed: what was read before is not put at hand after. */
    private long destructions;

    public ContributorKeys(InstallationSecret secret, MongoTemplate store, Shredder shredder) {
        this.shredder = shredder;
        this.wrap = new KeyWrap(secret);
        this.records = records(store);
    }

    static RecordsByContributor records(MongoTemplate store) {
        return new RecordsByContributor(KeysDatabase.beside(store), COLLECTION);
    }

    /** The keys of all, made for those new here and on disk when this returns. Whose key was destroyed has none and gets none. */
    public Map<UUID, SecretKey> forSealing(Collection<UUID> contributors) {
        Set<UUID> fresh = new LinkedHashSet<>(contributors);
        fresh.removeAll(wrapped(contributors).keySet());
        if (!fresh.isEmpty()) {
            KeyWrap.Wrapping wrapping = wrap.begin();
            Map<UUID, Binary> made = new LinkedHashMap<>();
            fresh.forEach(contributor -> made.put(contributor, wrapping.fresh(contributor)));
            records.keep(made);
        }
        // What the store says counts, in case somebody else was first.
        Map<UUID, SecretKey> keys = new HashMap<>();
        forOpening(contributors).forEach((contributor, all) -> keys.put(contributor, all.getFirst()));
        return keys;
    }

    /** The keys of those that have any: one, unless an older version made a second, and then what was sealed opens with one of them. */
    public Map<UUID, List<SecretKey>> forOpening(Collection<UUID> contributors) {
        KeyWrap.Wrapping wrapping = wrap.begin();
        Map<UUID, List<SecretKey>> keys = new HashMap<>();
        wrapped(contributors).forEach((contributor, all) -> {
            if (!all.isEmpty()) {
                keys.put(
                        contributor,
                        all.stream().map(one -> wrapping.open(contributor, one)).toList());
            }
        });
        return keys;
    }

    /** The keys of those that have a sound one: a damaged one stops none of the others. */
    public Map<UUID, List<SecretKey>> thatOpen(Collection<UUID> contributors) {
        KeyWrap.Wrapping wrapping = wrap.begin();
        Map<UUID, List<SecretKey>> keys = new HashMap<>();
        wrapped(contributors).forEach((contributor, all) -> {
            List<SecretKey> sound = all.stream()
                    .flatMap(one -> wrapping.tryOpen(contributor, one).stream())
                    .toList();
            if (!sound.isEmpty()) {
                keys.put(contributor, sound);
            }
        });
        return keys;
    }

    /** Those of the contributors whose keys were destroyed. */
    public Set<UUID> destroyedOf(Collection<UUID> contributors) {
        Set<UUID> destroyed = new LinkedHashSet<>();
        wrapped(contributors).forEach((contributor, all) -> {
            if (all.isEmpty()) {
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
        try {
            records.empty(contributors);
        } finally {
            synchronized (atHand) {
                destructions++;
                atHand.keySet().removeAll(new LinkedHashSet<>(contributors));
            }
        }
        shredder.shredKeys();
    }

    private Map<UUID, List<Binary>> wrapped(Collection<UUID> contributors) {
        Map<UUID, List<Binary>> found = new HashMap<>();
        List<UUID> missing = new ArrayList<>();
        long before;
        synchronized (atHand) {
            before = destructions;
            for (UUID contributor : new LinkedHashSet<>(contributors)) {
                List<Binary> held = atHand.get(contributor);
                if (held == null) {
                    missing.add(contributor);
                } else {
                    found.put(contributor, held);
                }
            }
        }
        Map<UUID, List<Binary>> read = records.find(missing);
        found.putAll(read);
        synchronized (atHand) {
            if (before == destructions) {
                atHand.putAll(read);
            }
        }
        return found;
    }
}
