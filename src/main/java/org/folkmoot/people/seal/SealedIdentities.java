package org.folkmoot.people.seal;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Who contributors are, each sealed with their own key. */
@Component
public final class SealedIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(SealedIdentities.class);

    static final String COLLECTION = "identitiesByContributor";

    private final ContributorKeys keys;
    private final RecordsByContributor identities;

    public SealedIdentities(ContributorKeys keys, MongoTemplate store) {
        this.keys = keys;
        this.identities = records(store);
    }

    static RecordsByContributor records(MongoTemplate store) {
        return new RecordsByContributor(store.getDb(), COLLECTION);
    }

    /** True if it was kept once, whether or not it was erased since. */
    public boolean isKnown(UUID contributor) {
        return !identities.known(List.of(contributor)).isEmpty();
    }

    /** Seals and keeps who they are, unless it is kept already. */
    public void keep(Map<UUID, String> plain) {
        Map<UUID, String> fresh = new LinkedHashMap<>(plain);
        fresh.keySet().removeAll(identities.known(plain.keySet()));
        if (fresh.isEmpty()) {
            return;
        }
        Map<UUID, SecretKey> own = keys.forSealing(fresh.keySet());
        Aes aes = new Aes();
        Map<UUID, Binary> sealed = new LinkedHashMap<>();
        own.forEach((contributor, key) -> sealed.put(
                contributor,
                new Binary(aes.seal(
                        key,
                        Binding.bytes(contributor),
                        requireNonNull(fresh.get(contributor)).getBytes(StandardCharsets.UTF_8)))));
        identities.keep(sealed);
    }

    /** Who it is; empty if that is not known, erased, or opens no more: whoever it is can still be erased. */
    public Optional<String> find(UUID contributor) {
        List<SecretKey> own = keys.thatOpen(List.of(contributor)).getOrDefault(contributor, List.of());
        return own.isEmpty()
                ? Optional.empty()
                : identities.find(List.of(contributor)).getOrDefault(contributor, List.of()).stream()
                        .findFirst()
                        .flatMap(identity -> opened(own, contributor, identity))
                        .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> opened(List<SecretKey> own, UUID contributor, Binary identity) {
        try {
            return Optional.of(new Aes().open(own, Binding.bytes(contributor), ByteBuffer.wrap(identity.getData())));
        } catch (IllegalStateException _) {
            LOG.warn("Who contributor {} is cannot be read any more", contributor);
            return Optional.empty();
        }
    }

    /** Removes who they are. Doing it again does nothing. */
    public void remove(Collection<UUID> contributors) {
        identities.empty(contributors);
    }
}
