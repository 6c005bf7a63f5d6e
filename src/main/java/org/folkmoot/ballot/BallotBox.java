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
 * @param votes choices by the token of their voter; those on paper by tokens of nobody
 * @param onPaper who voted on paper
 */
record BallotBox(Optional<VoterKey> key, Set<MemberId> roll, Map<String, Choice> votes, Set<MemberId> onPaper) {

    BallotBox {
        roll = Set.copyOf(roll);
        votes = Map.copyOf(votes);
        onPaper = Set.copyOf(onPaper);
    }

    Tally tally() {
        return Tally.of(votes.values());
    }

    /** Who voted, by id, so that their order tells nothing; of those who did on a screen nobody can tell once the key is gone. */
    List<MemberId> voters() {
        return roll.stream()
                .filter(member -> onPaper.contains(member)
                        || key.filter(known -> votes.containsKey(known.tokenOf(member)))
                                .isPresent())
                .sorted(Comparator.comparing(MemberId::value))
                .toList();
    }

    @Override
    public String toString() {
        return "(a ballot box)";
    }
}
