package org.folkmoot.moderation;

import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionId;

/** A submission as the person saw it who decides about it. */
public record ExpectedVersion(SubmissionId submission, long version) {

    public static ExpectedVersion of(Submission submission) {
        return new ExpectedVersion(submission.id(), submission.version());
    }
}
