package org.folkmoot.ballot;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.ballot.count.Choice;

/**
 * A vote as a member's device sends it, perhaps more than once and perhaps late.
 *
 * @param id made on the device, so that sending it again is known for the same
 * @param inPlaceOf the member's earlier votes that the device knew of; the vote takes the place of none but these
 */
public record Vote(UUID id, Choice choice, List<UUID> inPlaceOf) {

    /** As many as anyone changes their mind while there is no signal. */
    private static final int MOST = 100;

    /** Keeps the latest of the earlier votes, should there be very many. */
    public Vote {
        inPlaceOf = List.copyOf(inPlaceOf.subList(Math.max(0, inPlaceOf.size() - MOST), inPlaceOf.size()));
    }

    /** A vote by someone who has not voted before. */
    public static Vote first(Choice choice) {
        return new Vote(UUID.randomUUID(), choice, List.of());
    }

    /** The member's change of mind. */
    public Vote then(Choice other) {
        return new Vote(UUID.randomUUID(), other, List.of(id));
    }

    /** What became of a vote, for good unless its voter votes again: it is in, or the reason why not is given. */
    public sealed interface Answer {

        /** The store has it. It counts unless its voter changes it before the close. */
        record In(MyVote.Filed filed) implements Answer {}

        /** It is not in: the member voted on another screen since, and that vote stands. */
        record Another(MyVote.Filed filed) implements Answer {}

        /**
         * It is not in: the question had closed.
         *
         * @param earlierCounts whether an earlier vote of the same member counts
         */
        record TooLate(Instant closed, boolean earlierCounts) implements Answer {}

        /** It is not in. */
        record Refused(QuestionRefused.Reason reason) implements Answer {}
    }
}
