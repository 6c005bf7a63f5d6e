package org.folkmoot.platform.store.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of one run of the embedded server: 256 random bits that never leave the process but towards its own port. */
final class Secret {

    static final String USER = "folkmoot";

    private final String password;

    private Secret(String password) {
        this.password = password;
    }

    static Secret random() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return new Secret(HexFormat.of().formatHex(bits));
    }

    String password() {
        return password;
    }

    /**
     * Whether a SASL PLAIN message (identity, NUL, user, NUL, password) carries this secret; takes the same time for any wrong one.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4616">RFC 4616</a>
     */
    boolean isIn(byte[] plainMessage) {
        String message = new String(plainMessage, StandardCharsets.UTF_8);
        String claimed = message.substring(message.lastIndexOf('\0') + 1);
        return MessageDigest.isEqual(
                claimed.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
