package org.folkmoot.ballot;

/** How many made each choice. Each voter counts once, with their last choice. */
public record Tally(int agree, int disagree, int abstain) {

    /** @throws IllegalArgumentException if a number is negative */
    public Tally {
        if (agree < 0 || disagree < 0 || abstain < 0) {
            throw new IllegalArgumentException("A tally has no negative numbers");
        }
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
