package org.folkmoot.submission.attachment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.folkmoot.platform.Sha256;
import org.folkmoot.platform.store.TimeOrderedId;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.attachment.content.CheckedFile;
import org.folkmoot.testimony.ContributorId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The sealed bytes in GridFS, in pieces of a megabyte. A file there has no name, only which submission it belongs to. */
@Repository
class AttachmentFiles {

    static final String BUCKET = "attachmentBytes";
    static final String OF_SUBMISSION = "metadata.telling";

    private static final int PIECE_BYTES = 1024 * 1024;

    private final MongoTemplate store;
    private final AttachmentSeal seal;

    AttachmentFiles(MongoTemplate store, AttachmentSeal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** A file as it was written. */
    record Written(UUID file, long bytes, String digest) {}

    /**
     * Keeps a file; nothing of it if it breaks off.
     *
     * @throws IOException if it breaks off
     */
    Written write(SubmissionId submission, ContributorId contributor, AttachmentId id, CheckedFile.Content content)
            throws IOException {
        UUID file = TimeOrderedId.next();
        GridFSUploadStream stored = bucket().openUploadStream(new BsonBinary(file), "", options(submission));
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.digest();
            Counter counted = new Counter(seal.sealing(contributor.value(), id.value(), stored));
            content.to(new DigestOutputStream(counted, digest));
            counted.close();
            whole = true;
            return new Written(file, counted.bytes(), HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!whole) {
                stored.abort();
            }
        }
    }

    /** The file as it was before it was sealed; reading fails if it was changed or cut short. */
    InputStream open(ContributorId contributor, AttachmentId id, UUID file) {
        return seal.opening(
                contributor.value(),
                id.value(),
                new StoredPieces(store.getCollection(BUCKET + ".chunks"), file, PIECE_BYTES));
    }

    void remove(UUID file) {
        remove(new BsonBinary(file));
    }

    /** Also what an upload that broke off has left. */
    void removeAll(SubmissionId submission) {
        List<BsonValue> files = new ArrayList<>();
        bucket().find(Filters.eq(OF_SUBMISSION, submission.value().toString()))
                .map(GridFSFile::getId)
                .into(files);
        files.forEach(this::remove);
    }

    /** The submissions that have files here, and which. */
    record Owned(SubmissionId submission, UUID file) {}

    List<Owned> all() {
        return bucket().find()
                .map(one -> new Owned(
                        SubmissionId.of(java.util.Objects.requireNonNull(one.getMetadata())
                                .getString("telling")),
                        one.getId().asBinary().asUuid()))
                .into(new ArrayList<>());
    }

    /** Pieces first: what is left without its head is found by nobody and is deleted again here. */
    private void remove(BsonValue file) {
        store.getCollection(BUCKET + ".chunks").deleteMany(Filters.eq("files_id", file));
        store.getCollection(BUCKET + ".files").deleteOne(Filters.eq("_id", file));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(store.getDb(), BUCKET);
    }

    private static GridFSUploadOptions options(SubmissionId submission) {
        return new GridFSUploadOptions()
                .chunkSizeBytes(PIECE_BYTES)
                .metadata(new Document("telling", submission.value().toString()));
    }

    /** Counts what passes. */
    private static final class Counter extends OutputStream {

        private final OutputStream out;
        private long bytes;

        Counter(OutputStream out) {
            this.out = out;
        }

        long bytes() {
            return bytes;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] piece, int offset, int length) throws IOException {
            out.write(piece, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * Reads a file of GridFS one piece at a time, each by its number: so memory holds one of them. The driver's own stream asks for all pieces sorted,
     * which the embedded store would gather first.
     */
    static final class StoredPieces extends InputStream {

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
}
