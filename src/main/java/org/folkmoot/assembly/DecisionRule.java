package org.folkmoot.assembly;

/**
 * The rule of decision that questions of an assembly are prepared with unless somebody chooses another.
 *
 * @param of whom the share is of; of no account for {@link Bar#MAJORITY}
 */
public record DecisionRule(Bar bar, Of of, Quorum quorum) {

    /** More agree than disagree, however many vote; a tie does not pass. */
    public static final DecisionRule MAJORITY = new DecisionRule(Bar.MAJORITY, Of.VOTING, Quorum.NONE);

    /** How many have to agree. Each has a text {@code assembly.rule.bar.<name>} in the bundles. */
    public enum Bar {
        MAJORITY,
        MORE_THAN_HALF,
        TWO_THIRDS,
        FOUR_FIFTHS,
        EIGHTY_PERCENT
    }

    /** Whom a share is of. Each has a text {@code assembly.rule.of.<name>} in the bundles. */
    public enum Of {
        /** Those who agree or disagree. */
        VOTING,
        /** All who vote, abstentions too. */
        VALID,
        MEMBERS
    }

    /** How many have to vote at all. Each has a text {@code assembly.rule.quorum.<name>} in the bundles. */
    public enum Quorum {
        NONE,
        HALF,
        TWO_THIRDS
    }
}
