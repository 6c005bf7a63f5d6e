package org.folkmoot.testimony.invited;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.people.CodeLetters;

/** What makes a link a person's own, such as can be typed from a letter ({@link CodeLetters}). The store keeps its hash only. */
public record PersonalKey(String value) {

    /** Of the first ten bytes. */
    static PersonalKey of(byte[] random) {
        return small(CodeLetters.of(random));
    }

    /** What stands in an address, however it was typed; empty if it can't be a key. */
    public static Optional<PersonalKey> read(String typed) {
        return CodeLetters.read(typed).map(PersonalKey::small);
    }

    private static PersonalKey small(String letters) {
        return new PersonalKey(letters.toLowerCase(Locale.ROOT));
    }

    /** In fours, as it stands in the link. */
    public String shown() {
        return CodeLetters.inFours(value);
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
