package org.folkmoot.platform.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One value, or several in a row, as bytes whose unsigned order is the order in which MongoDB sorts values.
 *
 * <p>Equal values have equal bytes (1, 1L and 1.0 are equal), and no encoded value is a prefix of another, so the keys that
 * begin with certain values are one range.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">Comparison and sort order</a>
 */
final class Key implements Comparable<Key> {

    private static final byte NULL = 0x05;
    private static final byte NUMBER = 0x0A;
    private static final byte STRING = 0x0F;
    private static final byte OBJECT = 0x14;
    private static final byte BINARY = 0x1E;
    private static final byte UUID_TYPE = 0x1F;
    private static final byte OBJECT_ID = 0x23;
    private static final byte BOOLEAN = 0x28;
    private static final byte DATE = 0x2D;
    private static final byte OTHER = 0x7E;

    /** The first keys of the types whose order here is not MongoDB's. */
    static final List<Key> UNORDERED_TYPES =
            List.of(new Key(new byte[] {OBJECT}), new Key(new byte[] {BINARY}), new Key(new byte[] {OTHER}));

    /** Not greater than any key. */
    static final Key FIRST = new Key(new byte[0]);

    /** Greater than any key. */
    static final Key LAST = new Key(new byte[] {(byte) 0xFF});

    private final byte[] bytes;

    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key of(@Nullable Object value) {
        return of(new KeyValue(new @Nullable Object[] {value}).normalized());
    }

    /** @param values already normalized, as {@link KeyValue#normalized()} does */
    static Key of(KeyValue values) {
        ByteBuf out = Unpooled.buffer(32);
        for (Object value : values) {
            encode(value, out);
        }
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return new Key(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether the order of these bytes is known to be MongoDB's order of the values. */
    static boolean isOrdered(@Nullable Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof UUID
                || value instanceof ObjectId
                || value instanceof Instant;
    }

    boolean hasTypeOf(Key other) {
        return bytes.length > 0 && other.bytes.length > 0 && bytes[0] == other.bytes[0];
    }

    /** The smallest key greater than each one that starts with this one. */
    Key afterAllThatStartSo() {
        int last = bytes.length - 1;
        while (last >= 0 && bytes[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return LAST;
        }
        byte[] after = Arrays.copyOf(bytes, last + 1);
        after[last]++;
        return new Key(after);
    }

    /** The smallest key of the type of this one's first value. */
    Key firstOfType() {
        return new Key(new byte[] {bytes[0]});
    }

    /** A key greater than each one with the type of this one's first value. */
    Key afterType() {
        return new Key(new byte[] {(byte) (bytes[0] + 1)});
    }

    Key followedBy(Key other) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
        return new Key(both);
    }

    private static void encode(@Nullable Object value, ByteBuf out) {
        switch (value) {
            case null -> out.writeByte(NULL);
            case Number number -> encodeNumber(number, out);
            case String text -> encodeText(text, out);
            case UUID uuid -> {
                out.writeByte(UUID_TYPE);
                out.writeLong(uuid.getMostSignificantBits());
                out.writeLong(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> {
                out.writeByte(OBJECT_ID);
                out.writeBytes(id.toByteArray());
            }
            case Boolean truth -> {
                out.writeByte(BOOLEAN);
                out.writeBoolean(truth);
            }
            case Instant date -> {
                out.writeByte(DATE);
                out.writeLong(date.toEpochMilli() ^ Long.MIN_VALUE);
            }
            case BinData data -> {
                out.writeByte(BINARY);
                out.writeInt(data.getData().length);
                out.writeBytes(data.getData());
            }
            case Document document -> {
                out.writeByte(OBJECT);
                BsonEncoder.encodeDocument(document, out);
            }
            default -> {
                out.writeByte(OTHER);
                BsonEncoder.encodeDocument(new Document("", value), out);
            }
        }
    }

    private static void encodeNumber(Number number, ByteBuf out) {
        out.writeByte(NUMBER);
        long bits = Double.doubleToLongBits(number.doubleValue());
        out.writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        // Normalized numbers are doubles, except the longs that no double equals.
        boolean exact = number instanceof Double;
        out.writeBoolean(!exact);
        if (!exact) {
            out.writeLong(number.longValue() ^ Long.MIN_VALUE);
        }
    }

    /** Ends with 00 00; a 00 inside the text becomes 00 FF, so that no text is a prefix of another. */
    private static void encodeText(String text, ByteBuf out) {
        out.writeByte(STRING);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            out.writeByte(b);
            if (b == 0) {
                out.writeByte(0xFF);
            }
        }
        out.writeZero(2);
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
