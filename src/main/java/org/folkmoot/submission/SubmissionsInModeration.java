package org.folkmoot.submission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.CallerChecked;

/** Submissions that were sent, for those parts of the product that look after them. */
@CallerChecked
public class SubmissionsInModeration {

    private final SubmissionRepository book;
    private final SubmissionRecords records;
    private final PublishingFollower publishing;

    SubmissionsInModeration(SubmissionRepository book, SubmissionRecords records, PublishingFollower publishing) {
        this.book = book;
        this.records = records;
        this.publishing = publishing;
    }

    /** All that were sent at the places, without their words. */
    public List<Submission> at(Collection<PlaceId> places) {
        return records.at(places).stream()
                .filter(submission -> !submission.isDraft())
                .toList();
    }

    /** Those at the places that stand in any of the lists, without their words. */
    public List<Submission> in(Set<CareList> lists, Collection<PlaceId> places) {
        return records.at(places, lists);
    }

    /** How many stand in the list at the places; reads none of them. */
    public long count(CareList list, Collection<PlaceId> places) {
        return records.count(places, list);
    }

    /** Those at the stage, without their words, also those that their authors hide or have taken back. */
    public List<Submission> at(Submission.Stage stage, Collection<PlaceId> places) {
        return records.at(places, stage);
    }

    /** How many are at the stage, without those that their authors hide or have taken back; reads none of them. */
    public long count(Submission.Stage stage, Collection<PlaceId> places) {
        return records.count(places, stage);
    }

    /** One that was sent, without its words. */
    public Optional<Submission> find(SubmissionId id) {
        return records.facts(id).filter(submission -> !submission.isDraft());
    }

    /** One that was sent, with its seal open; empty also if its contributor was erased. */
    public Optional<OpenedSubmission> open(SubmissionId id) {
        return book.find(id).filter(kept -> !kept.submission().isDraft());
    }

    /**
     * Changes one that was sent. What analysts may find follows, and has followed when this returns unless it takes long. The change may run
     * more than once.
     *
     * @return as it is afterwards; empty if there is none
     */
    public Optional<OpenedSubmission> change(SubmissionId id, UnaryOperator<OpenedSubmission> change) {
        if (find(id).isEmpty()) {
            return Optional.empty();
        }
        Optional<OpenedSubmission> changed = book.change(id, change).flatMap(_ -> book.find(id));
        publishing.await(id);
        return changed;
    }
}
