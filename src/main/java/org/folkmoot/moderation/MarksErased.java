package org.folkmoot.moderation;

import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionFollower;
import org.folkmoot.submission.SubmissionId;
import org.springframework.stereotype.Component;

/** With a telling that is erased, what readers marked in it goes. */
@Component
record MarksErased(DeskMarkRecords records) implements SubmissionFollower {

    @Override
    public void sending(Submission submission, SubmissionContent.CallBack callBack) {
        // Nobody has read it yet.
    }

    @Override
    public void gone(SubmissionId submission) {
        records.remove(submission);
    }
}
