package org.folkmoot.call.invited;

import java.util.Locale;
import java.util.Optional;
import org.folkmoot.people.CodeLetters;
import org.folkmoot.platform.Sha256;

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
        return Sha256.of("personal link " + value);
    }

    /** Tells one submission apart from others to whoever holds the key, and says nothing to anyone else. */
    String claimFor(String submission) {
        return Sha256.of("claim " + value + " " + submission);
    }

    @Override
    public String toString() {
        return "(a personal key)";
    }
}
