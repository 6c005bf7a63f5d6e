package org.folkmoot.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.AccountId;
import org.folkmoot.testimony.ContentNote;

/**
 * How a submission is looked after by those who decide about it. Fixed words, ids and times only.
 *
 * @param grade how grave what is told is; empty until somebody has graded it
 * @param owner who looks after it
 * @param complaintOwner who looks after a complaint about it; not the owner for that alone
 * @param notes what a reader is told before the words
 * @param steps what one person has done in a row, oldest first; all of it can be undone until somebody else acts
 */
public record Care(
        Optional<Grade> grade,
        Optional<AccountId> owner,
        Optional<AccountId> complaintOwner,
        Set<ContentNote> notes,
        List<Step> steps) {

    private static final int MOST_STEPS = 20;

    /** What was done. */
    public enum Action {
        TAKEN,
        HANDED_OVER,
        GIVEN_BACK,
        GRADED,
        NOTED,
        REDACTED,
        ASKED_BACK,
        PUBLISHED,
        HELD,
        DECLINED,
        LAYER_MADE,
        LAYER_REMOVED,
        COMPLAINT_TAKEN,
        COMPLAINT_ACKNOWLEDGED,
        COMPLAINT_CLOSED
    }

    /**
     * One thing done, with the state before it.
     *
     * @param version the version of the submission after it: another one means that somebody acted since
     */
    public record Step(
            Action doing,
            AccountId by,
            Instant at,
            long version,
            Submission.Stage stage,
            Optional<Grade> grade,
            Optional<AccountId> owner,
            Optional<AccountId> complaintOwner,
            Set<ContentNote> notes) {

        public Step {
            notes = Set.copyOf(notes);
        }

        private Step at(long newVersion) {
            return new Step(doing, by, at, newVersion, stage, grade, owner, complaintOwner, notes);
        }
    }

    public Care {
        notes = Set.copyOf(notes);
        steps = List.copyOf(steps);
    }

    public static Care none() {
        return new Care(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), List.of());
    }

    public Care graded(Grade newGrade) {
        return new Care(Optional.of(newGrade), owner, complaintOwner, notes, steps);
    }

    public Care ownedBy(AccountId account) {
        return new Care(grade, Optional.of(account), complaintOwner, notes, steps);
    }

    public Care complaintOwnedBy(AccountId account) {
        return new Care(grade, owner, Optional.of(account), notes, steps);
    }

    public Care givenBack() {
        return new Care(grade, Optional.empty(), complaintOwner, notes, steps);
    }

    public Care noted(Set<ContentNote> newNotes) {
        return new Care(grade, owner, complaintOwner, newNotes.isEmpty() ? Set.of() : EnumSet.copyOf(newNotes), steps);
    }

    /** The step that this person could undo at that version of the submission. */
    public Optional<Step> undoable(AccountId account, long version) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.getLast()).filter(step -> step.by().equals(account) && step.version() == version);
    }

    /** With one more step; those of another person before it can't be undone any more. */
    public Care after(Step step, long versionBefore) {
        List<Step> all = new ArrayList<>(undoable(step.by(), versionBefore).isPresent() ? steps : List.<Step>of());
        all.add(step);
        return new Care(
                grade, owner, complaintOwner, notes, all.subList(Math.max(0, all.size() - MOST_STEPS), all.size()));
    }

    /** As it was before the last step; the one before that can be undone next. */
    public Care undone(long versionAfter) {
        Step last = steps.getLast();
        List<Step> rest = new ArrayList<>(steps.subList(0, steps.size() - 1));
        if (!rest.isEmpty()) {
            rest.add(rest.removeLast().at(versionAfter));
        }
        return new Care(last.grade(), last.owner(), last.complaintOwner(), last.notes(), rest);
    }
}
