package org.folkmoot.ballot.count;

import java.util.Collection;

/** How many made each choice. Each voter counts once, with their last choice. */
public record Tally(int agree, int disagree, int abstain) {

    /** @throws IllegalArgumentException if a number is negative */
    public Tally {
        if (agree < 0 || disagree < 0 || abstain < 0) {
            throw new IllegalArgumentException("A tally has no negative numbers");
        }
    }

    /** @param votes the last choice of each voter, one each */
    public static Tally of(Collection<Choice> votes) {
        return new Tally(count(votes, Choice.AGREE), count(votes, Choice.DISAGREE), count(votes, Choice.ABSTAIN));
    }

    private static int count(Collection<Choice> votes, Choice choice) {
        return Math.toIntExact(votes.stream().filter(choice::equals).count());
    }

    public int of(Choice choice) {
        return switch (choice) {
            case AGREE -> agree;
            case DISAGREE -> disagree;
            case ABSTAIN -> abstain;
        };
    }

    /** All who voted, abstentions too. */
    public int voters() {
        return agree + disagree + abstain;
    }
}
