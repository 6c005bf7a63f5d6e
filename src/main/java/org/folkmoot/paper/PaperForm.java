package org.folkmoot.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.CallId;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.submission.SubmissionId;

/**
 * A form on paper on its way in, without what stands on it.
 *
 * @param number written on the paper by hand, so that it is found again
 * @param person whose key seals what was keyed, until it is handed in
 * @param keyers who key it, or did
 * @param compared how alike the two entries were, once both were finished
 * @param submission what became of it; gone if its author erased it
 * @param version grows by one with each write
 */
public record PaperForm(
        PaperFormId id,
        CallId call,
        PlaceId place,
        String number,
        UUID person,
        Keyers keyers,
        Stage stage,
        Optional<Compared> compared,
        Optional<SubmissionId> submission,
        Instant changed,
        long version) {

    public enum Stage {
        /** One or both entries are not finished. */
        KEYING,
        /** Keyed twice: what differs waits to be settled. */
        TO_SETTLE,
        /** Handed in; the code is to be given to the person. */
        SENT,
        /** Handed in, and the person has the code or can't be reached. */
        DONE,
        /** The person erased their words: the paper is to be destroyed too. */
        ERASED
    }

    /**
     * @param fields in which at least one of the two found something
     * @param alike of these, how many both keyed the same
     */
    public record Compared(int fields, int alike) {}

    /** At most two, oldest first. */
    public List<Keyers.Entry> entries() {
        return keyers.entries();
    }

    /** True if one person has finished and nobody else has begun. */
    public boolean waitsForSecond() {
        return stage == Stage.KEYING && keyers.waitForSecond();
    }

    public boolean isHandedIn() {
        return stage == Stage.SENT || stage == Stage.DONE || stage == Stage.ERASED;
    }

    PaperForm begunBy(AccountId keyer, Instant now) {
        return copy(keyers.begunBy(keyer), stage, compared, submission, now);
    }

    PaperForm finishedBy(AccountId keyer, Instant now) {
        return copy(keyers.finishedBy(keyer), stage, compared, submission, now);
    }

    PaperForm without(AccountId keyer, Instant now) {
        return copy(keyers.without(keyer), Stage.KEYING, Optional.empty(), submission, now);
    }

    PaperForm toSettle(Compared how, Instant now) {
        return copy(keyers, Stage.TO_SETTLE, Optional.of(how), submission, now);
    }

    PaperForm sent(SubmissionId as, Instant now) {
        return copy(keyers, Stage.SENT, compared, Optional.of(as), now);
    }

    PaperForm touched(Instant now) {
        return copy(keyers, stage, compared, submission, now);
    }

    PaperForm done(Instant now) {
        return copy(keyers, Stage.DONE, compared, submission, now);
    }

    PaperForm erased(Instant now) {
        return copy(keyers, Stage.ERASED, compared, Optional.empty(), now);
    }

    private PaperForm copy(
            Keyers newKeyers,
            Stage newStage,
            Optional<Compared> newlyCompared,
            Optional<SubmissionId> newSubmission,
            Instant now) {
        return new PaperForm(
                id, call, place, number, person, newKeyers, newStage, newlyCompared, newSubmission, now, version);
    }
}
