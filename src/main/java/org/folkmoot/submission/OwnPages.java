package org.folkmoot.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.call.Call;
import org.folkmoot.call.Calls;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.submission.Complaint.ComplaintClock;
import org.folkmoot.submission.Complaint.ComplaintDays;
import org.folkmoot.submission.OwnWords.OwnComplaint;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.Submission.Standing;
import org.springframework.stereotype.Component;

/** Puts together what an author sees of a submission. */
@Component
record OwnPages(Calls calls, PrivateCodes codes, ComplaintClock clock) {

    OwnWords of(OpenedSubmission kept) {
        Submission submission = kept.submission();
        Call call = calls.ofSubmission(submission.call());
        ComplaintDays days = clock.at(submission.place());
        return new OwnWords(
                submission,
                kept.secret(),
                call,
                codes.of(submission),
                readBy(submission),
                calls.today(),
                days,
                Complaint.of(submission).map(complaint -> own(complaint, days)));
    }

    /** The day until which somebody reads it; empty if nobody is to, because it was decided or its author keeps it out. */
    static Optional<LocalDate> readBy(Submission submission) {
        return submission
                .sent()
                .filter(_ -> submission.stage() == Stage.WAITING && submission.standing() == Standing.THERE)
                .map(_ -> LocalDate.ofInstant(submission.changed(), Dates.ZONE).plusDays(MyWords.DAYS_TO_READ));
    }

    private static OwnComplaint own(Complaint complaint, ComplaintDays days) {
        return new OwnComplaint(
                day(complaint.raised()),
                day(complaint.acknowledgeBy(days)),
                complaint.acknowledged().map(OwnPages::day),
                day(complaint.answerBy(days)),
                complaint.closed().map(closed -> day(closed.at())),
                complaint.closed().map(Complaint.Closed::outcome));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Dates.ZONE);
    }
}
