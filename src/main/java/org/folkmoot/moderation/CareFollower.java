package org.folkmoot.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folkmoot.moderation.Disclosure.Urgency;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionFollower;
import org.folkmoot.submission.SubmissionId;
import org.springframework.stereotype.Component;

/**
 * Somebody who asks to be contacted about what they tell is passed to the safeguarding leads before the submission itself is written. With one that is
 * erased, this and what readers marked in it goes.
 */
@Component
record CareFollower(DisclosureRecords disclosures, DeskMarkRecords marks, Clock clock) implements SubmissionFollower {

    @Override
    public void sending(Submission submission, SubmissionContent.CallBack callBack) {
        if (callBack == SubmissionContent.CallBack.ASKED_FOR) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            disclosures.insert(Disclosure.raised(submission, Optional.empty(), now, Urgency.NEXT_WORKING_DAY));
        }
    }

    @Override
    public void gone(SubmissionId submission) {
        disclosures.remove(submission);
        marks.remove(submission);
    }
}
