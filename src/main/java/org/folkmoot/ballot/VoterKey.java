package org.folkmoot.ballot;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.people.AccountId;

/**
 * The key of one question, under which a member's votes are filed while it is open. Once the key is destroyed, what was filed under
 * it is nobody's.
 */
final class VoterKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;

    private final byte[] bytes;

    VoterKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    static VoterKey fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new VoterKey(bytes);
    }

    /** Where this member's vote is filed: 32 hexadecimal digits. */
    String tokenOf(AccountId member) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            byte[] sealed = mac.doFinal(ByteBuffer.allocate(16)
                    .putLong(member.value().getMostSignificantBits())
                    .putLong(member.value().getLeastSignificantBits())
                    .array());
            return HexFormat.of().formatHex(sealed, 0, TOKEN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is in every Java", e);
        }
    }

    @Override
    public String toString() {
        return "(the key of a question)";
    }
}
