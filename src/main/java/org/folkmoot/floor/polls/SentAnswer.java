package org.folkmoot.floor.polls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An answer as a member's device sends it, perhaps more than once and perhaps late.
 *
 * @param id made on the device, so that sending it again is known for the same
 * @param inPlaceOf the member's earlier answers that the device knew of; the answer takes the place of none but these
 */
public record SentAnswer(UUID id, Answer answer, List<UUID> inPlaceOf) {

    /** As many as anyone changes their mind while there is no signal. */
    private static final int MOST = 100;

    /** Keeps the latest of the earlier answers, should there be very many. */
    public SentAnswer {
        inPlaceOf = List.copyOf(inPlaceOf.subList(Math.max(0, inPlaceOf.size() - MOST), inPlaceOf.size()));
    }

    /** An answer that stands. */
    public record Filed(UUID id, Answer answer) {}

    /** What became of an answer, for good unless its member answers again. */
    public sealed interface Reply {

        /** The store has it. It counts unless its member changes it before the close. */
        record In(Filed filed) implements Reply {}

        /** It is not in: the member answered on another screen since, and that answer stands. */
        record Another(Filed filed) implements Reply {}

        /** It is not in: the poll had closed. Whether an earlier answer of the member counts nobody can tell any more. */
        record TooLate(Instant closed) implements Reply {}

        /** It is not in. */
        record Refused(PollRefused.Reason reason) implements Reply {}
    }
}
