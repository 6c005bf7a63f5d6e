package org.folkmoot.submission;

import java.time.Instant;
import java.util.Optional;

/**
 * An author's complaint about how their words were treated: where it stands, without what was written. What an author adds while it is open belongs
 * to it; once it is closed, what they write next is another one.
 *
 * @param raised when the author complained
 * @param acknowledged when the team said that it has it
 * @param closed what came of it
 */
public record Complaint(Instant raised, Optional<Instant> acknowledged, Optional<Closed> closed) {

    /** What came of a complaint. Each has a sentence {@code testimony.care.reason.<name>} in the bundles. */
    public enum Outcome {
        AGREED,
        PARTLY_AGREED,
        NOT_AGREED,
        /** The author does not want to go on with it. */
        TAKEN_BACK
    }

    public record Closed(Outcome outcome, Instant at) {}

    /** The latest complaint about a submission, if there ever was one. */
    public static Optional<Complaint> of(Submission submission) {
        Optional<Complaint> latest = Optional.empty();
        for (Submission.Act act : submission.standingActs()) {
            latest = switch (act.kind()) {
                case COMPLAINED ->
                    latest.filter(Complaint::isOpen)
                            .or(() -> Optional.of(new Complaint(act.at(), Optional.empty(), Optional.empty())));
                case COMPLAINT_ACKNOWLEDGED ->
                    latest.map(one -> new Complaint(one.raised(), Optional.of(act.at()), one.closed()));
                case COMPLAINT_CLOSED -> latest.map(one -> one.closed(act));
                default -> latest;
            };
        }
        return latest;
    }

    private Complaint closed(Submission.Act act) {
        return new Complaint(
                raised, acknowledged, act.reason().map(Outcome::valueOf).map(outcome -> new Closed(outcome, act.at())));
    }

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /** Until when the team does the next thing: says that it has it, then answers it; empty once it is closed. */
    public Optional<Instant> due(ComplaintDays days) {
        return Optional.of(acknowledged.isEmpty() ? acknowledgeBy(days) : answerBy(days))
                .filter(_ -> isOpen());
    }

    public Instant acknowledgeBy(ComplaintDays days) {
        return WorkingDays.after(raised, days.acknowledge());
    }

    public Instant answerBy(ComplaintDays days) {
        return WorkingDays.after(raised, days.answer());
    }
}
