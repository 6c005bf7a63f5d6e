package org.folkmoot.moderation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.Care;
import org.folkmoot.submission.Care.Action;
import org.folkmoot.submission.Care.Step;
import org.folkmoot.submission.OpenedSubmission;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.Submission.Stage;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionsInModeration;
import org.springframework.stereotype.Component;

/** Carries out one step of care on what a person saw, so that it can be undone and nobody decides over another. */
@Component
record ModerationSteps(SubmissionsInModeration submissions, Staff staff, Audit audit, Clock clock) {

    /**
     * The submission as it is after the change.
     *
     * @throws NotFound if there is none, or none for the caller
     * @throws DecidedMeanwhile if it is not any more what was seen
     */
    Submission step(ExpectedVersion seen, Action doing, UnaryOperator<OpenedSubmission> change) {
        AccountId me = staff.caller();
        Submission after = change(seen, kept -> {
            Submission before = kept.submission();
            OpenedSubmission changed = change.apply(kept);
            Step step = new Step(
                    doing,
                    me,
                    now(),
                    before.version() + 1,
                    before.stage(),
                    before.care().grade(),
                    before.care().owner(),
                    before.care().complaintOwner(),
                    before.care().notes());
            Care care = changed.submission().care().after(step, before.version());
            return changed.with(changed.submission().with(care));
        });
        recorded(doing, after);
        return after;
    }

    /** Notes something that is no step of care; what was done before it can't be undone afterwards. */
    Submission note(ExpectedVersion seen, Kind kind, Optional<String> reason) {
        AccountId me = staff.caller();
        Submission after = change(
                seen,
                kept -> kept.with(kept.submission().with(new Submission.Act(kind, now(), Optional.of(me), reason))));
        recorded(kind, after);
        return after;
    }

    /** Takes back the caller's last step; what its author was told of it stays told, with that it was undone. */
    Submission undo(ExpectedVersion seen) {
        AccountId me = staff.caller();
        Submission after = change(seen, kept -> {
            Submission before = kept.submission();
            Step last = before.care()
                    .undoable(me, before.version())
                    .orElseThrow(() -> new CareRefused(Reason.NOTHING_TO_UNDO));
            Submission restored = before.at(last.stage()).with(before.care().undone(before.version() + 1));
            return new OpenedSubmission(
                    isTold(last.doing())
                            ? restored.with(new Submission.Act(
                                    Kind.UNDONE,
                                    now(),
                                    Optional.of(me),
                                    Optional.of(last.doing().name())))
                            : restored,
                    before(kept.secret(), last.doing()));
        });
        audit.record("telling.undone", List.of(after.id().value()));
        return after;
    }

    Optional<Step> undoable(ExpectedVersion seen) {
        return staff.theirs(seen.submission())
                .flatMap(submission -> submission.care().undoable(staff.caller(), seen.version()));
    }

    void check(OpenedSubmission kept, Set<Stage> stages) {
        if (!CareQueue.isThere(kept.submission())) {
            throw new CareRefused(Reason.AUTHOR_HIDES_IT);
        }
        if (!stages.contains(kept.submission().stage())) {
            throw new CareRefused(Reason.NOT_NOW);
        }
    }

    void checkOwn(OpenedSubmission kept, Set<Stage> stages) {
        check(kept, stages);
        if (kept.submission()
                .care()
                .owner()
                .filter(owner -> !owner.equals(staff.caller()))
                .isPresent()) {
            throw new CareRefused(Reason.OWNED_BY_ANOTHER);
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Submission change(ExpectedVersion seen, UnaryOperator<OpenedSubmission> change) {
        return staff.theirs(seen.submission())
                .flatMap(submission -> submissions.change(submission.id(), kept -> {
                    checkSeen(seen, kept.submission());
                    return change.apply(kept);
                }))
                .orElseThrow(Staff::noSuchStory)
                .submission();
    }

    private void checkSeen(ExpectedVersion seen, Submission submission) {
        if (submission.version() == seen.version()) {
            return;
        }
        Optional<Step> step = submission.care().steps().stream()
                .reduce((_, last) -> last)
                .filter(last -> last.version() == submission.version());
        Optional<Submission.Act> act = submission.acts().stream().reduce((_, last) -> last);
        throw new DecidedMeanwhile(step.map(last -> new DecidedMeanwhile.Happened(
                        staff.name(last.by()), Optional.of(last.doing()), Optional.of(last.at())))
                .orElseGet(() -> new DecidedMeanwhile.Happened(
                        act.flatMap(Submission.Act::by).flatMap(staff::name),
                        Optional.empty(),
                        act.map(Submission.Act::at))));
    }

    private static SubmissionContent before(SubmissionContent secret, Action undone) {
        return switch (undone) {
            case REDACTED -> secret.withoutLastRedaction();
            case LAYER_MADE, LAYER_REMOVED -> secret.withoutLastLayer();
            case ASKED_BACK, COMPLAINT_ACKNOWLEDGED, COMPLAINT_CLOSED -> secret.withoutLastOfTeam();
            case TAKEN, HANDED_OVER, GIVEN_BACK, GRADED, NOTED, PUBLISHED, HELD, DECLINED, COMPLAINT_TAKEN -> secret;
        };
    }

    /** Whether its author is told of it. */
    private static boolean isTold(Action doing) {
        return switch (doing) {
            case TAKEN,
                    REDACTED,
                    ASKED_BACK,
                    PUBLISHED,
                    HELD,
                    DECLINED,
                    LAYER_MADE,
                    LAYER_REMOVED,
                    COMPLAINT_ACKNOWLEDGED,
                    COMPLAINT_CLOSED -> true;
            case HANDED_OVER, GIVEN_BACK, GRADED, NOTED, COMPLAINT_TAKEN -> false;
        };
    }

    private void recorded(Enum<?> what, Submission on) {
        audit.record(Submission.Act.inTrail(what), List.of(on.id().value()));
    }
}
