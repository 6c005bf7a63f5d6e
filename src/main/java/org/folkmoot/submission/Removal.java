package org.folkmoot.submission;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removes a submission together with what others keep about it. */
@Component
record Removal(SubmissionRecords records, SubmissionRepository book, ObjectProvider<SubmissionFollower> followers) {

    /** Done again it does nothing. */
    void of(Submission submission) {
        followers.forEach(follower -> follower.gone(submission.id()));
        book.remove(submission);
    }

    /** So that a device that sends its draft later brings nothing back. */
    void buried(Submission submission) {
        records.find(submission.id()).ifPresent(stored -> records.bury(stored.draftHash()));
    }
}
