package org.folkmoot.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.i18n.Dates;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.WorkingDays;

/**
 * That a person may have come to harm, or asked to be contacted. Ids, times and fixed words only. Kept apart from the submission, so that nothing of
 * the submission shows whether there is one.
 *
 * @param by the reader who raised it; the teller if empty
 * @param due when somebody must have acted
 * @param owner who acts on it
 * @param outcome what came of it, once it is settled
 * @param version grows by one with each write
 */
public record Disclosure(
        SubmissionId submission,
        PlaceId place,
        Optional<AccountId> by,
        Instant raised,
        Urgency urgency,
        Instant due,
        Optional<AccountId> owner,
        Optional<Settled> outcome,
        long version) {

    /** Until when somebody must act. Bank holidays are not known and count as working days, so it is never later than it should be. */
    public enum Urgency {
        /** By 17:00, or within two hours if that is later. */
        SAME_DAY,
        /** By 17:00 of the next day from Monday to Friday. */
        NEXT_WORKING_DAY;

        private static final Duration LEAST = Duration.ofHours(2);

        Instant due(Instant raised) {
            return switch (this) {
                case SAME_DAY -> {
                    Instant evening = WorkingDays.evening(LocalDate.ofInstant(raised, Dates.ZONE));
                    Instant least = raised.plus(LEAST);
                    yield least.isAfter(evening) ? least : evening;
                }
                case NEXT_WORKING_DAY -> WorkingDays.after(raised, 1);
            };
        }
    }

    /** What came of it. */
    public enum Outcome {
        SAFE_NOW,
        PASSED_ON,
        WANTED_NO_HELP,
        NOT_REACHED,
        NO_HARM_FOUND
    }

    /** Who was told. A fixed list, so that nobody is named here. */
    public enum Told {
        ADULT_SAFEGUARDING,
        CHILDREN_SAFEGUARDING,
        POLICE,
        EMERGENCY_SERVICES,
        GP_OR_CARE_TEAM,
        SERVICE_IN_QUESTION,
        CRISIS_LINE
    }

    /** @param told who was told; nobody if empty */
    public record Settled(Outcome outcome, Set<Told> told, AccountId by, Instant at) {
        public Settled {
            told = Set.copyOf(told);
        }
    }

    static Disclosure raised(Submission submission, Optional<AccountId> by, Instant at, Urgency urgency) {
        return new Disclosure(
                submission.id(),
                submission.place(),
                by,
                at,
                urgency,
                urgency.due(at),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    Disclosure ownedBy(AccountId account) {
        return new Disclosure(submission, place, by, raised, urgency, due, Optional.of(account), outcome, version);
    }

    Disclosure settled(Settled settled) {
        return new Disclosure(submission, place, by, raised, urgency, due, owner, Optional.of(settled), version);
    }

    Disclosure openedAgain() {
        return new Disclosure(submission, place, by, raised, urgency, due, owner, Optional.empty(), version);
    }

    /** As urgent as the more urgent of the two. */
    Disclosure hurried(Urgency wanted, Instant dueThen) {
        return dueThen.isBefore(due)
                ? new Disclosure(submission, place, by, raised, wanted, dueThen, owner, outcome, version)
                : this;
    }
}
