package org.folkmoot.people.seal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.crypto.SecretKey;

/** Gives back what a {@link SealingStream} sealed, never a byte that was not checked. */
public final class OpeningStream extends InputStream {

    private final InputStream in;
    /** One, once the first piece has told which it was. */
    private final Deque<FileKey> keys;

    private byte[] next;
    private int nextLength;
    private byte[] piece = new byte[0];
    private int read;
    private boolean last;

    private OpeningStream(InputStream in, Deque<FileKey> keys) throws IOException {
        this.in = in;
        this.keys = keys;
        this.next = new byte[FileKey.SEALED_PIECE_BYTES];
        this.nextLength = in.readNBytes(next, 0, next.length);
    }

    /**
     * @param contributors their keys, of which one fits
     * @throws IOException if what lies there is not sealed, or cannot be read
     */
    public static OpeningStream of(InputStream in, List<SecretKey> contributors, Binding binding) throws IOException {
        int form = in.read();
        byte[] salt = in.readNBytes(FileKey.SALT_BYTES);
        if (form != FileKey.FORM || salt.length != FileKey.SALT_BYTES) {
            throw new IOException("It is no sealed file");
        }
        Deque<FileKey> keys = new ArrayDeque<>();
        contributors.forEach(one -> keys.add(new FileKey(one, binding, salt)));
        return new OpeningStream(in, keys);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (read == piece.length) {
            if (last) {
                return -1;
            }
            openNext();
        }
        int given = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, bytes, offset, given);
        read += given;
        return given;
    }

    private void openNext() throws IOException {
        byte[] following = new byte[FileKey.SEALED_PIECE_BYTES];
        int followingLength = nextLength < next.length ? 0 : in.readNBytes(following, 0, following.length);
        last = followingLength == 0;
        try {
            piece = open(last ? FileKey.Piece.LAST : FileKey.Piece.MORE_FOLLOWS);
        } catch (GeneralSecurityException e) {
            throw new IOException("The file is cut short, was changed or belongs to something else", e);
        }
        read = 0;
        next = following;
        nextLength = followingLength;
    }

    private byte[] open(FileKey.Piece which) throws GeneralSecurityException {
        while (keys.size() > 1) {
            FileKey tried = keys.removeFirst();
            try {
                byte[] opened = tried.open(next, nextLength, which);
                keys.clear();
                keys.add(tried);
                return opened;
            } catch (GeneralSecurityException _) {
                // The next one may fit.
            }
        }
        return keys.getFirst().open(next, nextLength, which);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
