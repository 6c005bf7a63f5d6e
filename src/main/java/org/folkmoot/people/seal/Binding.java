package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the seal of one text or file of one record is bound to: it opens nowhere else. */
public record Binding(UUID contributor, UUID record, String layer) {

    private static final int UUID_BYTES = 2 * Long.BYTES;

    /** As bytes; no two bindings are the same bytes, and none those of a contributor alone. */
    byte[] bytes() {
        byte[] name = layer.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * UUID_BYTES + 1 + name.length)
                .put(bytes(contributor))
                .put(bytes(record))
                .put((byte) '/')
                .put(name)
                .array();
    }

    /** What a contributor's key is bound to, and who they are. */
    static byte[] bytes(UUID contributor) {
        return ByteBuffer.allocate(UUID_BYTES)
                .putLong(contributor.getMostSignificantBits())
                .putLong(contributor.getLeastSignificantBits())
                .array();
    }
}
