package org.folkmoot.submission;

/** A submission with its seal open. */
public record OpenedSubmission(Submission submission, SubmissionContent secret) {

    public OpenedSubmission with(Submission changed) {
        return new OpenedSubmission(changed, secret);
    }

    public OpenedSubmission with(SubmissionContent changed) {
        return new OpenedSubmission(submission, changed);
    }
}
