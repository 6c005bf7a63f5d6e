package org.folkmoot.people.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals one file in pieces, with a key of its own made from the contributor's and 256 random bits. A piece's nonce is its number and whether it is
 * the last, so that none can be left out, moved or cut off unnoticed (the construction STREAM, Hoang and others 2015).
 */
final class FileKey {

    static final byte FORM = 1;
    static final int SALT_BYTES = 32;
    static final int PIECE_BYTES = 64 * 1024;
    static final int SEALED_PIECE_BYTES = PIECE_BYTES + Aes.TAG_BYTES;

    /** Whether more of the file follows. */
    enum Piece {
        MORE_FOLLOWS,
        LAST
    }

    private static final String HMAC = "HmacSHA256";

    private final SecretKey key;
    private final byte[] bound;
    private final Aes aes = new Aes();
    private int number;

    FileKey(SecretKey contributors, Binding binding, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(contributors.getEncoded(), HMAC));
            mac.update("folkmoot file".getBytes(StandardCharsets.US_ASCII));
            this.key = new SecretKeySpec(mac.doFinal(salt), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
        this.bound = binding.bytes();
    }

    byte[] seal(byte[] plain, int length, Piece piece) {
        try {
            return aes.part(Cipher.ENCRYPT_MODE, key, nonce(piece), bound, plain, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("It could not be sealed", e);
        }
    }

    /** @throws GeneralSecurityException if it is not the next piece of this file */
    byte[] open(byte[] sealed, int length, Piece piece) throws GeneralSecurityException {
        return aes.part(Cipher.DECRYPT_MODE, key, nonce(piece), bound, sealed, length);
    }

    private byte[] nonce(Piece piece) {
        return ByteBuffer.allocate(Aes.NONCE_BYTES)
                .putInt(number++)
                .put((byte) piece.ordinal())
                .array();
    }
}
