package org.folkmoot.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.folkmoot.people.seal.InstallationSecret;
import org.springframework.stereotype.Component;

/** Makes secret codes that are kept nowhere: each follows from a record's id, a serial number and the installation's secret. */
@Component
public class CodeMaker {

    private final SecretKey key;

    public CodeMaker(InstallationSecret secret) {
        this.key = secret.key("private codes", "HmacSHA256");
    }

    /** 32 bytes that nobody can tell from random ones without the secret (HMAC-SHA-256, RFC 2104). */
    public byte[] bytes(UUID record, int serial) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                    .putLong(record.getMostSignificantBits())
                    .putLong(record.getLeastSignificantBits())
                    .putInt(serial)
                    .flip());
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
