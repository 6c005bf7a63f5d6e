package org.folkmoot.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.call.CallId;
import org.folkmoot.call.Calls;
import org.folkmoot.people.AccountId;
import org.folkmoot.submission.CareList;
import org.folkmoot.submission.Complaint;
import org.folkmoot.submission.Complaint.ComplaintClock;
import org.folkmoot.submission.Grade;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Act;
import org.folkmoot.submission.Submission.Kind;
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
                    submission.call(), call -> calls.ofSubmission(call).terms().title());
        }

        private Optional<String> name(Optional<AccountId> account) {
            return account.flatMap(one -> names.computeIfAbsent(one, staff::name));
        }
    }

    /**
     * Since when a submission waits for somebody, and until when it should be done. The days are defaults of Folkmoot: by grade for a decision, as short
     * as for the gravest while nobody has graded it; a week before something held is looked at again; two weeks before it is decided without the
     * author's answer; five days for a file that was added later. Complaints have a clock of their own.
     */
    static final class Deadline {

        static final int DAYS_HELD = 7;
        static final int DAYS_FOR_AN_ANSWER = 14;

        private static final Set<Kind> SPEAKS = EnumSet.of(Kind.SENT, Kind.CORRECTED, Kind.ADDED_TO, Kind.ANSWERED);
        private static final int DAYS_FOR_A_FILE = 5;

        private Deadline() {}

        /** When it should be done; empty if nothing is to be done. */
        static Optional<Instant> due(Submission submission) {
            Optional<Instant> file =
                    CareList.unseenFile(submission).map(at -> at.plus(Duration.ofDays(DAYS_FOR_A_FILE)));
            return Stream.of(decision(submission), file)
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        /** Whether the author has answered what was asked, and nobody has read that. */
        static boolean isAnswered(Submission submission) {
            return submission.stage() == Submission.Stage.WAITING
                    && last(submission, SPEAKS)
                            .filter(act -> act.kind() == Kind.ANSWERED)
                            .isPresent();
        }

        private static Optional<Instant> decision(Submission submission) {
            return switch (submission.stage()) {
                case WAITING ->
                    last(submission, SPEAKS)
                            .map(act -> act.at()
                                    .plus(Duration.ofDays(submission
                                            .care()
                                            .grade()
                                            .orElse(Grade.SEVERE)
                                            .days())));
                case HELD ->
                    last(submission, EnumSet.of(Kind.HELD)).map(act -> act.at().plus(Duration.ofDays(DAYS_HELD)));
                case ASKED ->
                    last(submission, EnumSet.of(Kind.ASKED_BACK))
                            .map(act -> act.at().plus(Duration.ofDays(DAYS_FOR_AN_ANSWER)));
                case DRAFT, PUBLISHED, DECLINED -> Optional.empty();
            };
        }

        /** The last of these that was not undone. */
        private static Optional<Act> last(Submission submission, Set<Kind> kinds) {
            return submission.standingActs().reversed().stream()
                    .filter(act -> kinds.contains(act.kind()))
                    .findFirst();
        }
    }
}
