package org.folkmoot.testimony.telling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The code that opens a contributor's private page: 16 letters and figures of Crockford's base 32, 80 bits, shown in fours. It can be
 * read out over the telephone: what looks or sounds alike counts as the same (o as 0, i and l as 1).
 */
public record PrivateCode(String value) {

    static final int LETTERS = 16;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    /** Of the first ten bytes. */
    static PrivateCode of(byte[] random) {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int letter = 0; letter < LETTERS; letter++) {
            int value = 0;
            for (int bit = letter * BITS; bit < (letter + 1) * BITS; bit++) {
                int next = (random[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
                value = (value << 1) | next;
            }
            letters.append(ALPHABET.charAt(value));
        }
        return new PrivateCode(letters.toString());
    }

    /** What a person typed, with any spaces and dashes; empty if it can't be a code. */
    public static Optional<PrivateCode> read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean possible = letters.length() == LETTERS && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return possible ? Optional.of(new PrivateCode(letters)) : Optional.empty();
    }

    /** In fours, as it is shown. */
    public String shown() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
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
