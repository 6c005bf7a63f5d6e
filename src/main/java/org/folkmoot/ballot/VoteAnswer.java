package org.folkmoot.ballot;

/** What became of a vote. There is no third answer: a vote is in, or the reason why not is given. */
public sealed interface VoteAnswer {

    /** The store has it. It counts unless its voter changes it before the close. */
    record In(Choice choice) implements VoteAnswer {}

    /** It is not in, and an earlier vote of the same member stands as it was. */
    record Refused(QuestionRefused.Reason reason) implements VoteAnswer {}
}
