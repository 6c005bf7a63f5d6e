package org.folkmoot.submission;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removes a submission together with what others keep about it. */
@Component
class Removal {

    private final SubmissionRecords records;
    private final SubmissionRepository book;
    private final ObjectProvider<SubmissionFollower> followers;

    Removal(SubmissionRecords records, SubmissionRepository book, ObjectProvider<SubmissionFollower> followers) {
        this.records = records;
        this.book = book;
        this.followers = followers;
    }

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
