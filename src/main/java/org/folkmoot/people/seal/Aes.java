package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D): what is sealed is a random nonce of 96 bits, the cipher text and a tag of 128 bits. Keeps its cipher
 * from one text to the next, which saves most of the time of short ones; so it is for one thread.
 */
final class Aes {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    /** What a sealed text is longer than the plain one. */
    static final int OVERHEAD = NONCE_BYTES + TAG_BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cipher cipher;

    Aes() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** @param bound what must be the same when it is opened, though it is not kept with it */
    byte[] seal(SecretKey key, byte[] bound, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = new byte[plain.length + OVERHEAD];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            begin(Cipher.ENCRYPT_MODE, key, nonce, bound);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It could not be sealed", e);
        }
    }

    /** @throws IllegalStateException if it was not sealed with this key and bound to the same */
    byte[] open(SecretKey key, byte[] bound, ByteBuffer sealed) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            sealed.get(nonce);
            begin(Cipher.DECRYPT_MODE, key, nonce, bound);
            byte[] plain = new byte[sealed.remaining() - TAG_BYTES];
            cipher.doFinal(sealed, ByteBuffer.wrap(plain));
            return plain;
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(
                    "It is not sealed for this contributor, in this place, by this installation", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It could not be opened", e);
        }
    }

    /**
     * Opens it with that of the keys that fits.
     *
     * @throws IllegalStateException if none does
     */
    byte[] open(List<SecretKey> keys, byte[] bound, ByteBuffer sealed) {
        for (SecretKey key : keys.subList(0, keys.size() - 1)) {
            try {
                return open(key, bound, sealed.duplicate());
            } catch (IllegalStateException _) {
                // The next one may fit.
            }
        }
        return open(keys.getLast(), bound, sealed);
    }

    /** For parts of a whole, whose nonces count. */
    byte[] part(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] bytes, int length)
            throws GeneralSecurityException {
        begin(mode, key, nonce, bound);
        return cipher.doFinal(bytes, 0, length);
    }

    private void begin(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(bound);
    }
}
