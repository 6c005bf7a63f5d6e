package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.crypto.SecretKey;
import org.bson.types.Binary;

/** Seals and opens texts, one after the other: for one thread. A sealed text is a byte for the form, then what {@link Aes} makes. */
public final class TextSeal {

    private static final byte FORM = 1;

    private final Aes aes = new Aes();

    public Binary seal(SecretKey key, Binding binding, String text) {
        byte[] sealed = aes.seal(key, binding.bytes(), text.getBytes(StandardCharsets.UTF_8));
        return new Binary(
                ByteBuffer.allocate(1 + sealed.length).put(FORM).put(sealed).array());
    }

    /** @throws IllegalStateException if it was sealed with none of the keys or for something else, or was changed */
    public String open(List<SecretKey> keys, Binding binding, Binary sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(sealed.getData());
        if (bytes.remaining() <= Aes.OVERHEAD || bytes.get() != FORM) {
            throw new IllegalStateException("It is not sealed");
        }
        return new String(aes.open(keys, binding.bytes(), bytes), StandardCharsets.UTF_8);
    }
}
