package org.folkmoot.people;

import org.folkmoot.people.seal.ContributorKeys;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.platform.store.Shredder;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Makes the seal, or keys, for a schema step that seals what lies in the store in plain: no other can be had before the steps are through. */
@Component
public final class WordSeals {

    private final InstallationSecret secret;

    public WordSeals(InstallationSecret secret) {
        this.secret = secret;
    }

    /** The seal of the store that the step is being applied to. */
    public WordSeal of(MongoTemplate store) {
        return new WordSeal(new ContributorKeys(secret, store, Shredder.none()));
    }

    /** The passing keys of the store that the step is being applied to. */
    public PassingKeys passing(MongoTemplate store) {
        return new PassingKeys(secret, store, Shredder.none());
    }
}
