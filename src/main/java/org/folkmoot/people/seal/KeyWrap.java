package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;

/** The installation's key, by which keys are wrapped before they are kept; each is bound to whose it is. */
public final class KeyWrap {

    private final SecretKey wrapping;

    public KeyWrap(InstallationSecret secret) {
        this.wrapping = secret.key("wrapping of contributors' keys", "AES");
    }

    /** For one thread. */
    public Wrapping begin() {
        return new Wrapping(wrapping);
    }

    /** Wraps and unwraps one key after the other. */
    public static final class Wrapping {

        private final Aes aes = new Aes();
        private final SecretKey wrapping;

        private Wrapping(SecretKey wrapping) {
            this.wrapping = wrapping;
        }

        /** A new key, wrapped. */
        public Binary fresh(UUID owner) {
            return wrap(owner, Aes.random(Aes.KEY_BYTES));
        }

        public Binary wrap(UUID owner, byte[] key) {
            return new Binary(aes.seal(wrapping, Binding.bytes(owner), key));
        }

        /** @throws IllegalStateException if it is not that owner's, or another installation's */
        public SecretKey open(UUID owner, Binary wrapped) {
            return new SecretKeySpec(
                    aes.open(wrapping, Binding.bytes(owner), ByteBuffer.wrap(wrapped.getData())), "AES");
        }

        /** Empty if it is damaged, or not that owner's. */
        Optional<SecretKey> tryOpen(UUID owner, Binary wrapped) {
            try {
                return wrapped.length() > Aes.OVERHEAD ? Optional.of(open(owner, wrapped)) : Optional.empty();
            } catch (IllegalStateException _) {
                return Optional.empty();
            }
        }
    }
}
