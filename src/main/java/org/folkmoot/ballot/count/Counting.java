package org.folkmoot.ballot.count;

import java.util.Collection;
import java.util.Optional;
import org.folkmoot.ballot.Choice;
import org.folkmoot.ballot.Result;
import org.folkmoot.ballot.Result.Outcome;
import org.folkmoot.ballot.Rule;
import org.folkmoot.ballot.Tally;

/** Counts votes and applies rules: exact, the same for any order of the same votes. */
public final class Counting {

    private Counting() {}

    /** @param votes the last choice of each voter, one each */
    public static Tally tally(Collection<Choice> votes) {
        return new Tally(count(votes, Choice.AGREE), count(votes, Choice.DISAGREE), count(votes, Choice.ABSTAIN));
    }

    /**
     * @param roll how many could vote
     * @throws IllegalArgumentException if more voted than could
     */
    public static Result result(Rule rule, Tally tally, int roll) {
        if (tally.voters() > roll) {
            throw new IllegalArgumentException(tally.voters() + " votes on a roll of " + roll);
        }
        int of = switch (rule.of()) {
            case VOTING -> tally.agree() + tally.disagree();
            case VALID -> tally.voters();
            case MEMBERS -> roll;
        };
        int needed = rule.needed(of);
        Optional<Integer> quorum = rule.quorum().map(share -> share.atLeast(roll));
        return new Result(rule, tally, roll, of, needed, quorum, outcome(tally, of, needed, quorum));
    }

    private static Outcome outcome(Tally tally, int of, int needed, Optional<Integer> quorum) {
        if (quorum.filter(fewest -> tally.voters() < fewest).isPresent()) {
            return Outcome.TOO_FEW_VOTED;
        }
        if (of == 0) {
            return Outcome.NOTHING_TO_COUNT;
        }
        return tally.agree() >= needed ? Outcome.AGREED : Outcome.NOT_AGREED;
    }

    private static int count(Collection<Choice> votes, Choice choice) {
        return Math.toIntExact(votes.stream().filter(choice::equals).count());
    }
}
