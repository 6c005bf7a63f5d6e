package org.folkmoot.ballot;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.ballot.count.Choice;
import org.folkmoot.ballot.count.Tally;

/**
 * The votes of a question that closed and is not counted yet.
 *
 * @param key empty if it was lost: the votes still count
 * @param roll who could vote
 * @param votes choices by the token of their voter
 */
record BallotBox(Optional<VoterKey> key, Set<MemberId> roll, Map<String, Choice> votes) {

    BallotBox {
        roll = Set.copyOf(roll);
        votes = Map.copyOf(votes);
    }

    Tally tally() {
        return Tally.of(votes.values());
    }

    /** Who voted, by id, so that their order tells nothing; nobody can tell once the key is gone. */
    List<MemberId> voters() {
        return key.map(known -> roll.stream()
                        .filter(member -> votes.containsKey(known.tokenOf(member)))
                        .sorted(Comparator.comparing(MemberId::value))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public String toString() {
        return "(a ballot box)";
    }

    /**
     * The key of one question, under which a member's votes are filed while it is open. Once the key is destroyed, what was filed under
     * it is nobody's.
     */
    static final class VoterKey {

        private static final String ALGORITHM = "HmacSHA256";
        private static final int TOKEN_BYTES = 16;

        private final byte[] bytes;

        VoterKey(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        /** Where this member's vote is filed: 32 hexadecimal digits. */
        String tokenOf(MemberId member) {
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
}
