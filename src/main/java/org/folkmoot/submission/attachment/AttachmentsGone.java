package org.folkmoot.submission.attachment;

import org.folkmoot.submission.SubmissionFollower;
import org.folkmoot.submission.SubmissionId;
import org.springframework.stereotype.Component;

/** Where a submission goes, its files go. */
@Component
record AttachmentsGone(AttachmentRecords records, AttachmentFiles files) implements SubmissionFollower {

    @Override
    public void gone(SubmissionId submission) {
        files.removeAll(submission);
        records.removeAll(submission);
    }
}
