package org.folkmoot.people.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import org.bson.Document;
import org.folkmoot.platform.StartRefused;
import org.folkmoot.platform.store.StoreMark;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a store with a secret that is not its own: identities sealed from then on would open with one secret, those from
 * before with another. The store keeps a value that only its secret yields and that tells nothing of it.
 */
@Component
final class SecretCheck {

    static final String COLLECTION = StoreMark.COLLECTION;

    private static final String ID = "secret-check";
    private static final String ALGORITHM = "HmacSHA256";

    /** @throws StartRefused if the store was begun with another secret */
    SecretCheck(InstallationSecret secret, MongoTemplate store) {
        String value = valueOf(secret);
        Document kept = store.findById(ID, Document.class, COLLECTION);
        if (kept == null) {
            store.insert(new Document("_id", ID).append("value", value), COLLECTION);
        } else if (!value.equals(kept.getString("value"))) {
            throw new StartRefused("The installation's secret is not the one this store was begun with: put the file"
                    + " secret of the backup into the data folder, or give the former folkmoot.secret.");
        }
    }

    private static String valueOf(InstallationSecret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret.key("secret check", ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(ID.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
