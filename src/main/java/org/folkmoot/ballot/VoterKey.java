package org.folkmoot.ballot;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.assembly.MemberId;

/**
 * The key of one question or poll, under which what a member answers is filed while it is open. Once the key is destroyed, what was filed
 * under it is nobody's.
 */
public final class VoterKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;

    private final byte[] bytes;

    public VoterKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Where what this member answers is filed: 32 hexadecimal digits. */
    public String tokenOf(MemberId member) {
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
