package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Makes pseudonyms, which only this installation can make from what a source calls a person. */
@Component
public final class Pseudonyms {

    private static final String HMAC = "HmacSHA256";

    private final SecretKey key;

    public Pseudonyms(InstallationSecret secret) {
        this.key = secret.key("pseudonyms", HMAC);
    }

    /**
     * The pseudonym of a reference: HMAC-SHA-256 over the parts, each after its length so that no two lists of parts give the same
     * bytes, shaped as a UUID of version 8 (RFC 9562, section 5.8).
     */
    public UUID of(UUID place, String source, String reference) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(Binding.bytes(place));
            part(mac, source);
            part(mac, reference);
            ByteBuffer sum = ByteBuffer.wrap(mac.doFinal());
            long high = (sum.getLong() & ~0xF000L) | 0x8000L;
            long low = (sum.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }

    private static void part(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }
}
