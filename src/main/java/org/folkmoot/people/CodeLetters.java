package org.folkmoot.people;

import java.util.Locale;
import java.util.Optional;

/**
 * Secret codes that people read out and type: 16 letters and figures of Crockford's base 32, 80 bits, shown in fours. What looks or sounds alike
 * counts as the same (o as 0, i and l as 1).
 */
public final class CodeLetters {

    private static final int LETTERS = 16;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private CodeLetters() {}

    /** Of the first ten bytes, in capitals. */
    public static String of(byte[] random) {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int letter = 0; letter < LETTERS; letter++) {
            int value = 0;
            for (int bit = letter * BITS; bit < (letter + 1) * BITS; bit++) {
                int next = (random[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
                value = (value << 1) | next;
            }
            letters.append(ALPHABET.charAt(value));
        }
        return letters.toString();
    }

    /** What was typed, with any spaces and dashes, in capitals; empty if it can't be a code. */
    public static Optional<String> read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–—.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean possible = letters.length() == LETTERS && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return possible ? Optional.of(letters) : Optional.empty();
    }

    /** As a code is shown. */
    public static String inFours(String letters) {
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }
}
