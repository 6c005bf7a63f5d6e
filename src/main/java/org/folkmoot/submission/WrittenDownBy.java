package org.folkmoot.submission;

import org.folkmoot.platform.api.InvalidRequest;

/**
 * Who wrote it down for the teller.
 *
 * @param writer the name of who wrote
 * @param readBack whether it was read back to the teller
 * @param allowed whether the teller allowed it to be sent
 */
public record WrittenDownBy(String writer, Relation relation, Answer readBack, Answer allowed) {

    public enum Relation {
        TABLE_HOST,
        ADVOCATE,
        INTERPRETER,
        FAMILY_OR_FRIEND,
        STAFF,
        /** Keyed in from a form on paper. */
        PAPER
    }

    /** Yes or no; nothing is taken for granted. */
    public enum Answer {
        YES,
        NO
    }

    public WrittenDownBy {
        writer = SubmissionText.line(InvalidRequest.required("writer", writer));
        relation = InvalidRequest.required("relation", relation);
        readBack = InvalidRequest.required("readBack", readBack);
        allowed = InvalidRequest.required("allowed", allowed);
    }
}
