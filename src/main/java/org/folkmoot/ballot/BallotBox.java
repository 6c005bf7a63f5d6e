package org.folkmoot.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.ballot.count.Counting;
import org.folkmoot.people.AccountId;

/**
 * The votes of a question that closed and is not counted yet.
 *
 * @param roll who could vote
 * @param votes choices by the token of their voter
 */
record BallotBox(VoterKey key, Set<AccountId> roll, Map<String, Choice> votes) {

    BallotBox {
        roll = Set.copyOf(roll);
        votes = Map.copyOf(votes);
    }

    Tally tally() {
        return Counting.tally(votes.values());
    }

    /** Who voted, by id, so that their order tells nothing. */
    List<AccountId> voters() {
        return roll.stream()
                .filter(member -> votes.containsKey(key.tokenOf(member)))
                .sorted(Comparator.comparing(AccountId::value))
                .toList();
    }

    @Override
    public String toString() {
        return "(a ballot box)";
    }
}
