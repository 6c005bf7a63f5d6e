package org.folkmoot.submission.attachment;

import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionFollower;
import org.folkmoot.submission.SubmissionId;
import org.springframework.stereotype.Component;

/** Where a submission goes, its files go. */
@Component
record AttachmentsGone(AttachmentRecords records, AttachmentFiles files) implements SubmissionFollower {

    @Override
    public void sending(Submission submission, SubmissionContent.CallBack callBack) {
        // Files are sent on their own, before it or after it.
    }

    @Override
    public void gone(SubmissionId submission) {
        files.removeAll(submission);
        records.removeAll(submission);
    }
}
