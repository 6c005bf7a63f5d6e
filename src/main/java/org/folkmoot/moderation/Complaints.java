package org.folkmoot.moderation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.CareRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.submission.Care.Action;
import org.folkmoot.submission.CareList;
import org.folkmoot.submission.Complaint;
import org.folkmoot.submission.OpenedSubmission;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.Submission.Kind;
import org.folkmoot.submission.SubmissionContent;
import org.folkmoot.submission.SubmissionContent.Message;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionsInModeration;
import org.springframework.stereotype.Service;

/**
 * Complaints of authors about how their words were treated, for the team of the place. They stand also while the author hides the words or has taken
 * them back. Each act says what the person saw who acts, as in {@link Moderation}; an answer reaches the author's private page. Somebody looks after a
 * complaint apart from who looks after the words, so that nobody has to judge their own work.
 *
 * @see DecidedMeanwhile thrown by each of the acts if somebody acted since
 * @see CareRefused thrown by each of the acts
 */
@Service
@AllowSomewhere(Role.FACILITATOR)
public class Complaints {

    private final ModerationSteps acts;
    private final SubmissionsInModeration submissions;
    private final Places places;
    private final Staff staff;
    private final CareItems items;
    private final Audit audit;

    Complaints(
            ModerationSteps acts,
            SubmissionsInModeration submissions,
            Places places,
            Staff staff,
            CareItems items,
            Audit audit) {
        this.acts = acts;
        this.submissions = submissions;
        this.places = places;
        this.staff = staff;
        this.items = items;
        this.audit = audit;
    }

    /** All at the place and within: open ones first, the one due first before all. */
    @Allow(Role.FACILITATOR)
    public List<ComplaintItem> at(PlaceId place) {
        return in(CareList.COMPLAINTS, place);
    }

    /** Those at the place and within that are open, the one due first before all. */
    @Allow(Role.FACILITATOR)
    public List<ComplaintItem> openAt(PlaceId place) {
        return in(CareList.OPEN_COMPLAINTS, place);
    }

    private List<ComplaintItem> in(CareList list, PlaceId place) {
        CareItems.Pass pass = items.pass();
        return submissions.in(EnumSet.of(list), places.within(place)).stream()
                .flatMap(submission -> pass.complaint(submission).stream())
                .sorted(ComplaintItem.ORDER)
                .toList();
    }

    /** The latest about one submission, for those who look after it; for anyone else there is none. */
    public Optional<ComplaintItem> find(SubmissionId id) {
        return staff.theirs(id).flatMap(items.pass()::complaint);
    }

    /**
     * Opens what was written; each opening stands in the audit trail.
     *
     * @throws NotFound if there is none, or none for the caller
     */
    public OpenedComplaint open(SubmissionId id) {
        ComplaintItem item = find(id).orElseThrow(Complaints::none);
        OpenedSubmission kept = submissions.open(id).orElseThrow(Complaints::none);
        audit.record("complaint.read", List.of(id.value()));
        return new OpenedComplaint(
                item,
                kept.secret().messages().stream()
                        .filter(message -> message.topic() == Message.Topic.COMPLAINT)
                        .toList());
    }

    /** Makes it the caller's to look after, also if it was somebody else's. */
    public Submission take(ExpectedVersion seen) {
        AccountId me = staff.caller();
        return acts.step(seen, Action.COMPLAINT_TAKEN, kept -> {
            checkOpen(kept);
            return kept.with(kept.submission().with(kept.submission().care().complaintOwnedBy(me)));
        });
    }

    /** Tells its author that the team has it, and what happens next. Makes it the caller's. */
    public Submission acknowledge(ExpectedVersion seen, String text) {
        return acts.step(seen, Action.COMPLAINT_ACKNOWLEDGED, kept -> {
            Complaint complaint = checkOwn(kept);
            if (complaint.acknowledged().isPresent()) {
                throw new CareRefused(Reason.NOT_NOW);
            }
            return written(kept, Kind.COMPLAINT_ACKNOWLEDGED, Optional.empty(), text);
        });
    }

    /** Answers it, with what came of it. One that nobody had acknowledged is so by its answer. */
    public Submission close(ExpectedVersion seen, Complaint.Outcome outcome, String answer) {
        return acts.step(seen, Action.COMPLAINT_CLOSED, kept -> {
            checkOwn(kept);
            return written(kept, Kind.COMPLAINT_CLOSED, Optional.of(outcome.name()), answer);
        });
    }

    /** Takes back the caller's last step. */
    public Submission undo(ExpectedVersion seen) {
        return acts.undo(seen);
    }

    /** What {@link #undo} would take back, if it is about the complaint. */
    public Optional<Action> undoable(ExpectedVersion seen) {
        return acts.undoable(seen).map(step -> step.doing()).filter(Complaints::isAbout);
    }

    /** Whether the caller looks after it. */
    public boolean isMine(ComplaintItem item) {
        return item.submission().care().complaintOwner().equals(Optional.of(staff.caller()));
    }

    private static boolean isAbout(Action doing) {
        return doing == Action.COMPLAINT_TAKEN
                || doing == Action.COMPLAINT_ACKNOWLEDGED
                || doing == Action.COMPLAINT_CLOSED;
    }

    private OpenedSubmission written(OpenedSubmission kept, Kind kind, Optional<String> reason, String written) {
        Submission.Act act = new Submission.Act(kind, acts.now(), Optional.of(staff.caller()), reason);
        SubmissionContent.Message message =
                new Message(Message.From.TEAM, Message.Topic.COMPLAINT, acts.now(), Moderation.text(written));
        Submission submission = kept.submission();
        return new OpenedSubmission(
                submission
                        .with(submission.care().complaintOwnedBy(staff.caller()))
                        .with(act),
                kept.secret().with(message));
    }

    private static Complaint checkOpen(OpenedSubmission kept) {
        return Complaint.of(kept.submission())
                .filter(Complaint::isOpen)
                .orElseThrow(() -> new CareRefused(Reason.NOT_NOW));
    }

    private Complaint checkOwn(OpenedSubmission kept) {
        Complaint open = checkOpen(kept);
        if (kept.submission()
                .care()
                .complaintOwner()
                .filter(owner -> !owner.equals(staff.caller()))
                .isPresent()) {
            throw new CareRefused(Reason.OWNED_BY_ANOTHER);
        }
        return open;
    }

    private static NotFound none() {
        return new NotFound("There is no such complaint");
    }

    /**
     * A complaint as somebody opens it who looks after it.
     *
     * @param messages what the author and the team wrote about it and about complaints before, oldest first
     */
    public record OpenedComplaint(ComplaintItem item, List<SubmissionContent.Message> messages) {

        public OpenedComplaint {
            messages = List.copyOf(messages);
        }
    }
}
