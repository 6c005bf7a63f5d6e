package org.folkmoot.moderation;

import java.util.List;
import java.util.Optional;
import org.folkmoot.moderation.CareQueue.Colleague;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.AccountId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Caller;
import org.folkmoot.platform.access.Callers;
import org.folkmoot.platform.access.Rights;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.api.NotFound;
import org.folkmoot.submission.Submission;
import org.folkmoot.submission.SubmissionId;
import org.folkmoot.submission.SubmissionsInModeration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who looks after submissions, who is doing it now, and what of them is theirs to see. */
@Component
record Staff(SubmissionsInModeration submissions, AccountBook accounts, Callers callers, Rights rights) {

    /** @throws AccessDeniedException if it is no account that calls */
    AccountId caller() {
        return AccountId.of(callers.current())
                .orElseThrow(() -> new AccessDeniedException("Only a person looks after what people tell"));
    }

    /** One of a place whose team the caller is on; also if its author hides it or has taken it back. */
    Optional<Submission> theirs(SubmissionId id) {
        return submissions.find(id).filter(submission -> isOnTheTeam(submission.place()));
    }

    /** The same, unless its author hides it or has taken it back. */
    Optional<Submission> there(SubmissionId id) {
        return theirs(id).filter(CareQueue::isThere);
    }

    static NotFound noSuchStory() {
        return new NotFound("There is no such story");
    }

    boolean isOnTheTeam(PlaceId place) {
        return rights.holds(place.scope(), Role.FACILITATOR);
    }

    boolean isAdministrator() {
        return rights.holds(org.folkmoot.platform.access.Scope.everywhere(), Role.ADMINISTRATOR);
    }

    /** Those who may look after submissions at the place, by name. */
    List<Colleague> at(PlaceId place) {
        return accounts.list().stream()
                .filter(account -> isOnTheTeam(account, place))
                .map(account -> new Colleague(account.id(), account.name()))
                .toList();
    }

    boolean isOnTheTeam(AccountId id, PlaceId place) {
        return accounts.find(id).filter(account -> isOnTheTeam(account, place)).isPresent();
    }

    /** Empty for an account that is gone. */
    Optional<String> name(AccountId id) {
        if (callers.current() instanceof Caller.Account account && account.id().equals(id.value())) {
            return Optional.of(account.name());
        }
        return accounts.find(id).map(Account::name);
    }

    private boolean isOnTheTeam(Account account, PlaceId place) {
        return !account.disabled()
                && rights.holds(
                        new Caller.Account(account.id().value(), account.name(), account.grants()),
                        place.scope(),
                        Role.FACILITATOR);
    }
}
