package org.folkmoot.people;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.people.seal.KeyWrap;
import org.folkmoot.platform.store.KeysDatabase;
import org.folkmoot.platform.store.Shredder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Keys of what may be joined with people for a while only, such as a question's votes. They are wrapped and lie with the keys of contributors, so
 * that no copy of the store has them; one that is destroyed leaves no sign that there was one.
 */
@Component
public final class PassingKeys {

    private static final String COLLECTION = "passingKeys";
    private static final String KEY = "key";

    private final KeyWrap wrap;
    private final MongoCollection<Document> keys;
    private final Shredder shredder;

    public PassingKeys(InstallationSecret secret, MongoTemplate store, Shredder shredder) {
        this.wrap = new KeyWrap(secret);
        this.keys = KeysDatabase.beside(store).getCollection(COLLECTION);
        this.shredder = shredder;
    }

    /** The key of a thing, made at the first call and on disk when this returns. */
    public SecretKey of(UUID thing) {
        keep(thing, wrap.begin().fresh(thing));
        return find(thing).orElseThrow();
    }

    /** Keeps a key that a thing has already, unless one is kept. */
    public void keep(UUID thing, byte[] key) {
        keep(thing, wrap.begin().wrap(thing, key));
    }

    private void keep(UUID thing, Binary wrapped) {
        keys.updateOne(Filters.eq("_id", thing), Updates.setOnInsert(KEY, wrapped), new UpdateOptions().upsert(true));
    }

    /** Empty if none was made or it was destroyed. */
    public Optional<SecretKey> find(UUID thing) {
        return Optional.ofNullable(keys.find(Filters.eq("_id", thing)).first())
                .map(found -> wrap.begin().open(thing, found.get(KEY, Binary.class)));
    }

    /** Destroys it for ever; returns once it is gone from the file of keys too, where that is in our hands. Doing it again does nothing. */
    public void destroy(UUID thing) {
        keys.deleteOne(Filters.eq("_id", thing));
        shredder.shredKeys();
    }
}
