package org.folkmoot.submission;

import java.util.Optional;
import org.folkmoot.people.CodeLetters;
import org.folkmoot.platform.Sha256;

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
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "(a code)";
    }
}
