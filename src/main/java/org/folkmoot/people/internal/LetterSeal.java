package org.folkmoot.people.internal;

import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.bson.types.Binary;
import org.folkmoot.people.seal.Binding;
import org.folkmoot.people.seal.InstallationSecret;
import org.folkmoot.people.seal.TextSeal;
import org.springframework.stereotype.Component;

/** Seals what a letter that waits needs and nobody else may read, with a key of the installation. */
@Component
class LetterSeal {

    private final SecretKey key;

    LetterSeal(InstallationSecret secret) {
        this.key = secret.key("letters that wait", "AES");
    }

    Binary seal(String kind, UUID about, String plain) {
        return new TextSeal().seal(key, new Binding(about, about, kind), plain);
    }

    String open(String kind, UUID about, Binary sealed) {
        return new TextSeal().open(List.of(key), new Binding(about, about, kind), sealed);
    }
}
