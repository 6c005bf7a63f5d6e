package org.folkmoot.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
}
