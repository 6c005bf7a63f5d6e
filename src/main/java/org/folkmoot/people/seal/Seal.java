package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;

/**
 * Makes pseudonyms and seals who stands behind them: AES-256-GCM with a fresh key per contributor, that key wrapped by the
 * installation's. Both are bound to the pseudonym, so a sealed identity moved to another contributor does not open.
 */
public final class Seal {

    /** An identity that only its key opens, and that key as the installation wrapped it. */
    public record Sealed(Binary identity, Binary wrappedKey) {}

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey pseudonymKey;
    private final SecretKey wrappingKey;

    public Seal(InstallationSecret secret) {
        this.pseudonymKey = secret.key("pseudonyms", "HmacSHA256");
        this.wrappingKey = secret.key("wrapping of contributors' keys", "AES");
    }

    /**
     * The pseudonym of a reference: HMAC-SHA-256 over the parts, each after its length so that no two lists of parts give the same
     * bytes, shaped as a UUID of version 8 (RFC 9562, section 5.8).
     */
    public UUID pseudonym(UUID place, String source, String reference) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(pseudonymKey);
            mac.update(bytes(place));
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

    public Sealed seal(UUID pseudonym, String identity) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new Sealed(
                new Binary(
                        encrypt(new SecretKeySpec(key, "AES"), pseudonym, identity.getBytes(StandardCharsets.UTF_8))),
                new Binary(encrypt(wrappingKey, pseudonym, key)));
    }

    /** @throws IllegalStateException if the seal is not of this pseudonym and this installation */
    public String open(UUID pseudonym, Sealed sealed) {
        SecretKey key = new SecretKeySpec(
                decrypt(wrappingKey, pseudonym, sealed.wrappedKey().getData()), "AES");
        return new String(decrypt(key, pseudonym, sealed.identity().getData()), StandardCharsets.UTF_8);
    }

    private byte[] encrypt(SecretKey key, UUID pseudonym, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, key, nonce, pseudonym).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An identity could not be sealed", e);
        }
    }

    private static byte[] decrypt(SecretKey key, UUID pseudonym, byte[] sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] secret = new byte[bytes.remaining()];
        bytes.get(secret);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, pseudonym).doFinal(secret);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("This is not sealed for this contributor by this installation", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("An identity could not be opened", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID pseudonym)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytes(pseudonym));
        return cipher;
    }

    private static void part(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
