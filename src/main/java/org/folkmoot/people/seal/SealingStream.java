package org.folkmoot.people.seal;

import java.io.IOException;
import java.io.OutputStream;
import javax.crypto.SecretKey;

/** What is written comes out sealed; whole once closed. */
public final class SealingStream extends OutputStream {

    private final OutputStream out;
    private final FileKey key;
    private final byte[] piece = new byte[FileKey.PIECE_BYTES];
    private int filled;
    private boolean closed;

    private SealingStream(OutputStream out, FileKey key) {
        this.out = out;
        this.key = key;
    }

    /** @throws IOException if the other stream refuses */
    public static SealingStream to(OutputStream out, SecretKey contributors, Binding binding) throws IOException {
        byte[] salt = Aes.random(FileKey.SALT_BYTES);
        out.write(FileKey.FORM);
        out.write(salt);
        return new SealingStream(out, new FileKey(contributors, binding, salt));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            // A full piece waits until it is known that it is not the last.
            if (filled == piece.length) {
                out.write(key.seal(piece, filled, FileKey.Piece.MORE_FOLLOWS));
                filled = 0;
            }
            int taken = Math.min(left, piece.length - filled);
            System.arraycopy(bytes, at, piece, filled, taken);
            filled += taken;
            at += taken;
            left -= taken;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                out.write(key.seal(piece, filled, FileKey.Piece.LAST));
            }
        }
    }
}
