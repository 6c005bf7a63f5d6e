package org.folkmoot.floor.evaluation;

import java.util.List;
import java.util.UUID;
import org.folkmoot.floor.evaluation.EvaluationRefused.Reason;

/**
 * A form as somebody sends it.
 *
 * @param id made up where it was filled in; the same again is the same
 * @param inPlaceOf earlier ones of the same person that were known there
 */
public record SentForm(UUID id, Form form, List<UUID> inPlaceOf) {

    /** A device knows of a few. */
    private static final int MOST = 50;

    public SentForm {
        inPlaceOf = inPlaceOf.stream().limit(MOST).toList();
    }

    /** A form that is in. */
    public record Filed(UUID id, Form form) {}

    /** What became of one that was sent. */
    public sealed interface Reply {

        /** It is in, and stands. */
        record In(Filed filed) implements Reply {}

        /** Another of the same person stands, of which the sender did not know; this one is not in. */
        record Another(Filed filed) implements Reply {}

        record Refused(Reason reason) implements Reply {}
    }
}
