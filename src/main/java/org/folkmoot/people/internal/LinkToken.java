package org.folkmoot.people.internal;

import java.security.SecureRandom;
import java.util.Base64;
import org.folkmoot.platform.Sha256;

/**
 * A secret of 256 random bits that stands in a link or a header. The store keeps only its SHA-256: of so much randomness a plain hash
 * can't be turned back, and it can be looked up.
 */
public record LinkToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static LinkToken fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "(a token)";
    }
}
