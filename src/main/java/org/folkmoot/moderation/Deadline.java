package org.folkmoot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.submission.CareList;
import org.folkmoot.submission.Grade;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Act;
import org.folkmoot.submission.Submission.Kind;

/**
 * Since when a submission waits for somebody, and until when it should be done. The days are defaults of Folkmoot: by grade for a decision, as short
 * as for the gravest while nobody has graded it; a week before something held is looked at again; two weeks before it is decided without the
 * author's answer; five days for a file that was added later. Complaints have a clock of their own.
 */
final class Deadline {

    static final int DAYS_HELD = 7;
    static final int DAYS_FOR_AN_ANSWER = 14;

    private static final Set<Kind> SPEAKS = EnumSet.of(Kind.SENT, Kind.CORRECTED, Kind.ADDED_TO, Kind.ANSWERED);
    private static final int DAYS_FOR_A_FILE = 5;

    private Deadline() {}

    /** When it should be done; empty if nothing is to be done. */
    static Optional<Instant> due(Submission submission) {
        Optional<Instant> file = CareList.unseenFile(submission).map(at -> at.plus(Duration.ofDays(DAYS_FOR_A_FILE)));
        return Stream.of(decision(submission), file).flatMap(Optional::stream).min(Comparator.naturalOrder());
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
