package org.folkmoot.submission;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.submission.Submission.Act;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.Submission.Standing;

/** A list of the team in which a submission stands, by itself. It is stored with the submission, so that a list reads nothing that is not in it. */
public enum CareList {
    /** Somebody has something to decide or to look at. */
    QUEUE,
    /** Its author complained and has no answer yet. */
    OPEN_COMPLAINTS,
    /** Its author complained, answered or not. */
    COMPLAINTS;

    private static final Set<Stage> UNDECIDED = EnumSet.of(Stage.WAITING, Stage.ASKED, Stage.HELD);
    private static final Set<Kind> OF_FILES = EnumSet.of(Kind.FILE_ADDED, Kind.FILES_READ);

    static Set<CareList> of(Submission submission) {
        Set<CareList> lists = EnumSet.noneOf(CareList.class);
        if (submission.standing() == Standing.THERE
                && (UNDECIDED.contains(submission.stage())
                        || unseenFile(submission).isPresent())) {
            lists.add(QUEUE);
        }
        Complaint.of(submission).ifPresent(complaint -> {
            lists.add(COMPLAINTS);
            if (complaint.isOpen()) {
                lists.add(OPEN_COMPLAINTS);
            }
        });
        return lists;
    }

    /** When the author added a file after sending that nobody has looked at. */
    public static Optional<Instant> unseenFile(Submission submission) {
        return submission.standingActs().reversed().stream()
                .filter(act -> OF_FILES.contains(act.kind()))
                .findFirst()
                .filter(act -> act.kind() == Kind.FILE_ADDED)
                .map(Act::at);
    }
}
