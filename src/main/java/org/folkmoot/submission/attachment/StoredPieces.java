package org.folkmoot.submission.attachment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Reads a file of GridFS one piece at a time, each by its number: so memory holds one of them. The driver's own stream asks for all pieces sorted,
 * which the embedded store would gather first.
 */
final class StoredPieces extends InputStream {

    private final MongoCollection<Document> pieces;
    private final BsonBinary file;
    private final int whole;
    private byte[] piece = new byte[0];
    private int read;
    private int next;
    private boolean last;

    StoredPieces(MongoCollection<Document> pieces, UUID file, int whole) {
        this.pieces = pieces;
        this.file = new BsonBinary(file);
        this.whole = whole;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (read == piece.length && !fetch()) {
            return -1;
        }
        int given = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, to, offset, given);
        read += given;
        return given;
    }

    private boolean fetch() {
        if (last) {
            return false;
        }
        Document found = pieces.find(Filters.and(Filters.eq("files_id", file), Filters.eq("n", next)))
                .first();
        if (found == null) {
            last = true;
            return false;
        }
        piece = found.get("data", Binary.class).getData();
        last = piece.length < whole;
        read = 0;
        next++;
        return piece.length > 0;
    }
}
