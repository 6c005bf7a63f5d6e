package org.folkmoot.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.people.AccountId;
import org.folkmoot.submission.Complaint;
import org.folkmoot.submission.ComplaintClock;
import org.folkmoot.submission.Submission;
import org.springframework.stereotype.Component;

/** Rows of the lists of the team, made of submissions: with the title of the call, the name of who looks after it, and how late it is. */
@Component
record CareItems(Calls calls, Staff staff, ComplaintClock days, Clock clock) {

    /** For one page: looks each title and each name up once. */
    Pass pass() {
        return new Pass();
    }

    final class Pass {

        private final Instant now = clock.instant();
        private final Map<CallId, String> titles = new HashMap<>();
        private final Map<AccountId, Optional<String>> names = new HashMap<>();

        private Pass() {}

        QueueItem queued(Submission submission) {
            Optional<Instant> due = Deadline.due(submission);
            return new QueueItem(
                    submission,
                    title(submission),
                    name(submission.care().owner()),
                    Deadline.isAnswered(submission) ? QueueItem.PersonWaits.ANSWERED : QueueItem.PersonWaits.NO,
                    due,
                    due.filter(now::isAfter).map(at -> Duration.between(at, now)));
        }

        /** Empty if its author never complained. */
        Optional<ComplaintItem> complaint(Submission submission) {
            return Complaint.of(submission).map(complaint -> {
                Optional<Instant> due = complaint.due(days.at(submission.place()));
                return new ComplaintItem(
                        submission,
                        complaint,
                        title(submission),
                        name(submission.care().complaintOwner()),
                        due,
                        due.map(at -> Duration.between(at, now)).filter(Duration::isPositive));
            });
        }

        /** Titles of the calls seen so far. */
        Map<CallId, String> titles() {
            return titles;
        }

        private String title(Submission submission) {
            return titles.computeIfAbsent(
                    submission.call(), call -> calls.ofTelling(call).terms().title());
        }

        private Optional<String> name(Optional<AccountId> account) {
            return account.flatMap(one -> names.computeIfAbsent(one, staff::name));
        }
    }
}
