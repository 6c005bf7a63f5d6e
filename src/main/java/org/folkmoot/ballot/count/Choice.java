package org.folkmoot.ballot.count;

/** What a member says to a question. Never a number, so that no sign can be lost on the way. */
public enum Choice {
    AGREE,
    DISAGREE,
    /** Counted in the turnout; whether it counts against is for the rule to say. */
    ABSTAIN
}
