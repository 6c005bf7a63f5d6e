package org.folkmoot.people;

import java.text.Normalizer;

/**
 * A password as typed, on its way to be hashed or compared. Kept in one Unicode form, so that the same keys on another keyboard or
 * system give the same password (NIST SP 800-63B, section 3.1.1.2). Never shown by {@link #toString()}.
 */
public record Password(String value) {

    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    @Override
    public String toString() {
        return "(a password)";
    }
}
