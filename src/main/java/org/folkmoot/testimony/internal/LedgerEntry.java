package org.folkmoot.testimony.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.testimony.TestimonyId;

/**
 * Which testimony a row of a file became.
 *
 * @param key what the row is known by
 * @param content fingerprint of what it said
 */
record LedgerEntry(Fingerprint key, TestimonyId id, long content, Kind kind) {

    enum Kind {
        /** The row was not here before. */
        ADDED(0),
        /** The row was here and said something else. */
        CHANGED(1);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        private static Kind of(byte code) {
            return code == CHANGED.code ? CHANGED : ADDED;
        }
    }

    private static final int BYTES = 5 * Long.BYTES + 1;

    static byte[] toBytes(List<LedgerEntry> entries) {
        ByteBuffer bytes = ByteBuffer.allocate(entries.size() * BYTES);
        for (LedgerEntry entry : entries) {
            bytes.putLong(entry.key.high())
                    .putLong(entry.key.low())
                    .putLong(entry.id.value().getMostSignificantBits())
                    .putLong(entry.id.value().getLeastSignificantBits())
                    .putLong(entry.content)
                    .put(entry.kind.code);
        }
        return bytes.array();
    }

    static List<LedgerEntry> fromBytes(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        List<LedgerEntry> entries = new ArrayList<>(stored.length / BYTES);
        while (bytes.hasRemaining()) {
            entries.add(new LedgerEntry(
                    new Fingerprint(bytes.getLong(), bytes.getLong()),
                    new TestimonyId(new UUID(bytes.getLong(), bytes.getLong())),
                    bytes.getLong(),
                    Kind.of(bytes.get())));
        }
        return entries;
    }
}
