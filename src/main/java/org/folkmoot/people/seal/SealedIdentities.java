package org.folkmoot.people.seal;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Who contributors are, each sealed with their own key. */
@Component
public final class SealedIdentities {

    static final String COLLECTION = "contributorIdentities";

    private final ContributorKeys keys;
    private final Cabinet identities;

    public SealedIdentities(ContributorKeys keys, MongoTemplate store) {
        this.keys = keys;
        this.identities = new Cabinet(drawers(store));
    }

    static Drawers drawers(MongoTemplate store) {
        return new Drawers(store.getDb(), COLLECTION, "identities");
    }

    /** True if it was kept once, whether or not it was erased since. */
    public boolean isKnown(UUID contributor) {
        return identities.contains(contributor);
    }

    /** Seals and keeps who they are, unless it is kept already. */
    public void keep(Map<UUID, String> plain) {
        List<UUID> fresh = plain.keySet().stream()
                .filter(contributor -> !isKnown(contributor))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<UUID, SecretKey> own = keys.forSealing(fresh);
        Aes aes = new Aes();
        identities.fill(
                fresh.stream().filter(own::containsKey).toList(),
                contributor -> new Binary(aes.seal(
                        requireNonNull(own.get(contributor)),
                        Binding.bytes(contributor),
                        requireNonNull(plain.get(contributor)).getBytes(StandardCharsets.UTF_8))));
    }

    /** Who it is; empty if that is not known or erased. */
    public Optional<String> find(UUID contributor) {
        Binary sealed = identities.find(List.of(contributor)).get(contributor);
        SecretKey key = keys.forOpening(List.of(contributor)).get(contributor);
        return sealed == null || sealed.length() == 0 || key == null
                ? Optional.empty()
                : Optional.of(new String(
                        new Aes().open(key, Binding.bytes(contributor), ByteBuffer.wrap(sealed.getData())),
                        StandardCharsets.UTF_8));
    }

    /** Removes who they are. Doing it again does nothing. */
    public void remove(Collection<UUID> contributors) {
        identities.empty(contributors);
    }
}
