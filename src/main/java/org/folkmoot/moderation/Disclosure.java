package org.folkmoot.moderation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.submission.SubmissionId;

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
        SubmissionId telling,
        PlaceId place,
        Optional<AccountId> by,
        Instant raised,
        Urgency urgency,
        Instant due,
        Optional<AccountId> owner,
        Optional<Settled> outcome,
        long version) {

    /** Until when somebody must act. */
    public enum Urgency {
        SAME_DAY,
        NEXT_WORKING_DAY
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

    Disclosure ownedBy(AccountId account) {
        return new Disclosure(telling, place, by, raised, urgency, due, Optional.of(account), outcome, version);
    }

    Disclosure settled(Settled settled) {
        return new Disclosure(telling, place, by, raised, urgency, due, owner, Optional.of(settled), version);
    }

    Disclosure openedAgain() {
        return new Disclosure(telling, place, by, raised, urgency, due, owner, Optional.empty(), version);
    }

    /** As urgent as the more urgent of the two. */
    Disclosure hurried(Urgency wanted, Instant dueThen) {
        return dueThen.isBefore(due)
                ? new Disclosure(telling, place, by, raised, wanted, dueThen, owner, outcome, version)
                : this;
    }
}
