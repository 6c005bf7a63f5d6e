package org.folkmoot.testimony.invited;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes a link a person's own: 16 letters and figures of Crockford's base 32, 80 bits, so that it can be typed from a letter. What looks
 * alike counts as the same (o as 0, i and l as 1). The store keeps its hash only.
 */
public record PersonalKey(String value) {

    private static final int LETTERS = 16;
    private static final int BYTES = 10;
    private static final int BITS = 5;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Of the first ten bytes. */
    static PersonalKey of(byte[] random) {
        BigInteger bits = new BigInteger(1, Arrays.copyOf(random, BYTES));
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int letter = LETTERS - 1; letter >= 0; letter--) {
            letters.append(ALPHABET.charAt(bits.shiftRight(letter * BITS).intValue() & (ALPHABET.length() - 1)));
        }
        return new PersonalKey(letters.toString());
    }

    /** What stands in an address, however it was typed; empty if it can't be a key. */
    public static Optional<PersonalKey> read(String typed) {
        String letters = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—.]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        boolean possible = letters.length() == LETTERS && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return possible ? Optional.of(new PersonalKey(letters)) : Optional.empty();
    }

    /** In fours, as it stands in the link. */
    public String shown() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }

    String hash() {
        return sha256("personal link " + value);
    }

    /** Tells one telling apart from others to whoever holds the key, and says nothing to anyone else. */
    String claimFor(String telling) {
        return sha256("claim " + value + " " + telling);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "(a personal key)";
    }
}
