package org.folkmoot.testimony.care;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.place.Places;
import org.folkmoot.platform.access.Allow;
import org.folkmoot.platform.access.AllowSomewhere;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.platform.audit.Audit;
import org.folkmoot.testimony.call.Calls;
import org.folkmoot.testimony.care.CareRefused.Reason;
import org.folkmoot.testimony.telling.Care.Doing;
import org.folkmoot.testimony.telling.Complaint;
import org.folkmoot.testimony.telling.ComplaintClock;
import org.folkmoot.testimony.telling.KeptTelling;
import org.folkmoot.testimony.telling.Telling;
import org.folkmoot.testimony.telling.Telling.Kind;
import org.folkmoot.testimony.telling.TellingId;
import org.folkmoot.testimony.telling.TellingSecret;
import org.folkmoot.testimony.telling.TellingSecret.Message;
import org.folkmoot.testimony.telling.TellingsInCare;
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

    private static final Caller PRODUCT = new Caller.Product("looking after a complaint");

    private final CareActs acts;
    private final TellingsInCare tellings;
    private final ComplaintClock days;
    private final Calls calls;
    private final Places places;
    private final Staff staff;
    private final Callers callers;
    private final Audit audit;
    private final Clock clock;

    Complaints(
            CareActs acts,
            TellingsInCare tellings,
            ComplaintClock days,
            Calls calls,
            Places places,
            Staff staff,
            Callers callers,
            Audit audit,
            Clock clock) {
        this.acts = acts;
        this.tellings = tellings;
        this.days = days;
        this.calls = calls;
        this.places = places;
        this.staff = staff;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** All at the place and within: open ones first, the one due first before all. */
    @Allow(Role.FACILITATOR)
    public List<ComplaintItem> at(PlaceId place) {
        return callers.as(PRODUCT, () -> tellings.at(places.within(place))).stream()
                .flatMap(telling -> item(telling).stream())
                .sorted(ComplaintItem.ORDER)
                .toList();
    }

    /** The latest about one telling, for those who look after it; for anyone else there is none. */
    public Optional<ComplaintItem> find(TellingId id) {
        return callers.as(PRODUCT, () -> tellings.find(id))
                .filter(telling -> staff.isOnTheTeam(telling.place()))
                .flatMap(this::item);
    }

    /**
     * Opens what was written; each opening stands in the audit trail.
     *
     * @throws NotFound if there is none, or none for the caller
     */
    public OpenedComplaint open(TellingId id) {
        ComplaintItem item = find(id).orElseThrow(Complaints::none);
        KeptTelling kept = callers.as(PRODUCT, () -> tellings.open(id)).orElseThrow(Complaints::none);
        audit.record("complaint.read", List.of(id.value()));
        return new OpenedComplaint(
                item,
                kept.secret().messages().stream()
                        .filter(message -> message.topic() == Message.Topic.COMPLAINT)
                        .toList());
    }

    /** Makes it the caller's to look after, also if it was somebody else's. */
    public Telling take(Seen seen) {
        AccountId me = staff.caller();
        return acts.step(seen, Doing.COMPLAINT_TAKEN, kept -> {
            checkOpen(kept);
            return kept.with(kept.telling().with(kept.telling().care().complaintOwnedBy(me)));
        });
    }

    /** Tells its author that the team has it, and what happens next. Makes it the caller's. */
    public Telling acknowledge(Seen seen, String text) {
        return acts.step(seen, Doing.COMPLAINT_ACKNOWLEDGED, kept -> {
            Complaint complaint = checkOwn(kept);
            if (complaint.acknowledged().isPresent()) {
                throw new CareRefused(Reason.NOT_NOW);
            }
            return written(kept, Kind.COMPLAINT_ACKNOWLEDGED, Optional.empty(), text);
        });
    }

    /** Answers it, with what came of it. One that nobody had acknowledged is so by its answer. */
    public Telling close(Seen seen, Complaint.Outcome outcome, String answer) {
        return acts.step(seen, Doing.COMPLAINT_CLOSED, kept -> {
            checkOwn(kept);
            return written(kept, Kind.COMPLAINT_CLOSED, Optional.of(outcome.name()), answer);
        });
    }

    /** Takes back the caller's last step. */
    public Telling undo(Seen seen) {
        return acts.undo(seen);
    }

    /** What {@link #undo} would take back, if it is about the complaint. */
    public Optional<Doing> undoable(Seen seen) {
        return acts.undoable(seen).map(step -> step.doing()).filter(Complaints::isAbout);
    }

    /** Whether the caller looks after it. */
    public boolean isMine(ComplaintItem item) {
        return item.telling().care().complaintOwner().equals(Optional.of(staff.caller()));
    }

    private static boolean isAbout(Doing doing) {
        return doing == Doing.COMPLAINT_TAKEN
                || doing == Doing.COMPLAINT_ACKNOWLEDGED
                || doing == Doing.COMPLAINT_CLOSED;
    }

    private KeptTelling written(KeptTelling kept, Kind kind, Optional<String> reason, String written) {
        Telling.Act act = new Telling.Act(kind, acts.now(), Optional.of(staff.caller()), reason);
        TellingSecret.Message message =
                new Message(Message.From.TEAM, Message.Topic.COMPLAINT, acts.now(), Moderation.text(written));
        Telling telling = kept.telling();
        return new KeptTelling(
                telling.with(telling.care().complaintOwnedBy(staff.caller())).with(act),
                kept.secret().with(message));
    }

    private static Complaint checkOpen(KeptTelling kept) {
        return Complaint.of(kept.telling())
                .filter(Complaint::isOpen)
                .orElseThrow(() -> new CareRefused(Reason.NOT_NOW));
    }

    private Complaint checkOwn(KeptTelling kept) {
        Complaint open = checkOpen(kept);
        if (kept.telling()
                .care()
                .complaintOwner()
                .filter(owner -> !owner.equals(staff.caller()))
                .isPresent()) {
            throw new CareRefused(Reason.OWNED_BY_ANOTHER);
        }
        return open;
    }

    private Optional<ComplaintItem> item(Telling telling) {
        return Complaint.of(telling).map(complaint -> {
            var due = complaint.due(days.at(telling.place()));
            return new ComplaintItem(
                    telling,
                    complaint,
                    calls.ofTelling(telling.call()).terms().title(),
                    telling.care().complaintOwner().flatMap(staff::name),
                    due,
                    due.map(at -> Duration.between(at, clock.instant())).filter(Duration::isPositive));
        });
    }

    private static NotFound none() {
        return new NotFound("There is no such complaint");
    }
}
