package org.folkmoot.testimony.telling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.folkmoot.people.CodeLetters;

/** The code that opens a contributor's private page, such as can be read out over the telephone ({@link CodeLetters}). */
public record PrivateCode(String value) {

    /** Of the first ten bytes. */
    static PrivateCode of(byte[] random) {
        return new PrivateCode(CodeLetters.of(random));
    }

    /** What a person typed, with any spaces and dashes; empty if it can't be a code. */
    public static Optional<PrivateCode> read(String typed) {
        return CodeLetters.read(typed).map(PrivateCode::new);
    }

    /** In fours, as it is shown. */
    public String shown() {
        return CodeLetters.inFours(value);
    }

    String hash() {
        return sha256(value);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "(a code)";
    }
}
