package org.folkmoot.paper;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param entries at most two, by different people, oldest first
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
        List<Entry> entries,
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

    /** One person's keying. */
    public record Entry(AccountId by, State state) {

        public enum State {
            BEGUN,
            FINISHED
        }

        boolean isFinished() {
            return state == State.FINISHED;
        }
    }

    /**
     * @param fields in which at least one of the two found something
     * @param alike of these, how many both keyed the same
     */
    public record Compared(int fields, int alike) {}

    public PaperForm {
        entries = List.copyOf(entries);
    }

    /** True if one person has finished and nobody else has begun. */
    public boolean waitsForSecond() {
        return stage == Stage.KEYING
                && entries.size() == 1
                && entries.getFirst().isFinished();
    }

    public boolean isHandedIn() {
        return stage == Stage.SENT || stage == Stage.DONE || stage == Stage.ERASED;
    }

    Optional<Entry> entryOf(AccountId keyer) {
        return entries.stream().filter(entry -> entry.by().equals(keyer)).findFirst();
    }

    boolean isKeyedTwice() {
        return entries.size() == 2 && entries.stream().allMatch(Entry::isFinished);
    }

    PaperForm begunBy(AccountId keyer, Instant now) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(new Entry(keyer, Entry.State.BEGUN));
        return copy(all, stage, compared, submission, now);
    }

    PaperForm finishedBy(AccountId keyer, Instant now) {
        List<Entry> all = entries.stream()
                .map(entry -> entry.by().equals(keyer) ? new Entry(keyer, Entry.State.FINISHED) : entry)
                .toList();
        return copy(all, stage, compared, submission, now);
    }

    PaperForm without(AccountId keyer, Instant now) {
        List<Entry> rest =
                entries.stream().filter(entry -> !entry.by().equals(keyer)).toList();
        return copy(rest, Stage.KEYING, Optional.empty(), submission, now);
    }

    PaperForm toSettle(Compared how, Instant now) {
        return copy(entries, Stage.TO_SETTLE, Optional.of(how), submission, now);
    }

    PaperForm sent(SubmissionId as, Instant now) {
        return copy(entries, Stage.SENT, compared, Optional.of(as), now);
    }

    PaperForm touched(Instant now) {
        return copy(entries, stage, compared, submission, now);
    }

    PaperForm done(Instant now) {
        return copy(entries, Stage.DONE, compared, submission, now);
    }

    PaperForm erased(Instant now) {
        return copy(entries, Stage.ERASED, compared, Optional.empty(), now);
    }

    private PaperForm copy(
            List<Entry> newEntries,
            Stage newStage,
            Optional<Compared> newlyCompared,
            Optional<SubmissionId> newSubmission,
            Instant now) {
        return new PaperForm(
                id, call, place, number, person, newEntries, newStage, newlyCompared, newSubmission, now, version);
    }
}
