package org.folkmoot.submission;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.place.PlaceId;
import org.folkmoot.submission.SubmissionRefused.Reason;

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

    /**
     * Within how many working days a complaint is acknowledged, and answered. Counted from the day after it came. As shipped, three days to acknowledge
     * it, as the Local Authority Social Services and National Health Service Complaints (England) Regulations 2009 ask in regulation 13(3); with 20 at
     * most it stays within the 30 days that section 164A of the Data Protection Act 2018 gives for a complaint about personal data. Regulation 14
     * lets an answer take six months; 20 working days are Folkmoot's own default.
     *
     * @param acknowledge 1 to 20
     * @param answer from acknowledge up to 120
     */
    public record ComplaintDays(int acknowledge, int answer) {

        public static final int MOST_TO_ACKNOWLEDGE = 20;
        public static final int MOST_TO_ANSWER = 120;

        /** @throws SubmissionRefused if a number is out of range */
        public ComplaintDays {
            boolean fits = acknowledge >= 1
                    && acknowledge <= MOST_TO_ACKNOWLEDGE
                    && answer >= acknowledge
                    && answer <= MOST_TO_ANSWER;
            if (!fits) {
                throw new SubmissionRefused(Reason.DAYS_OUT_OF_RANGE);
            }
        }

        /** What holds where nobody has settled anything else. */
        public static ComplaintDays usual() {
            return new ComplaintDays(3, 20);
        }
    }

    /** Within how many days complaints are dealt with at a place. */
    @FunctionalInterface
    public interface ComplaintClock {

        /** What the place, or the nearest above it, has settled; else the usual. */
        ComplaintDays at(PlaceId place);
    }
}
