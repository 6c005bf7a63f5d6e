package org.folkmoot.call.invited;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.folkmoot.call.Call;
import org.folkmoot.call.invited.CallInvitation.Progress;
import org.folkmoot.call.invited.CallInvitation.Standing;
import org.folkmoot.people.CodeTries;
import org.folkmoot.platform.access.AllowAnyone;
import org.springframework.stereotype.Service;

/**
 * What a personal link opens: an empty form, once. Whoever holds the link may ask; guesses are counted. It never leads to anybody's words, and the
 * invitation does not keep which words came by it.
 */
@Service
@AllowAnyone
public class PersonalLinks {

    private final InvitedRecords records;
    private final InvitedBook book;
    private final CodeTries tries;
    private final Clock clock;

    PersonalLinks(InvitedRecords records, InvitedBook book, CodeTries tries, Clock clock) {
        this.records = records;
        this.book = book;
        this.tries = tries;
        this.clock = clock;
    }

    /** What a link is good for. */
    public enum Use {
        GOOD,
        /** By this link something was told already. */
        USED,
        TAKEN_BACK,
        /** Mistyped, guessed, of another call, or another link took its place. */
        UNKNOWN
    }

    /**
     * What the link is good for now.
     *
     * @throws org.folkmoot.people.Refusal if there were too many tries from this network address
     */
    public Use use(Call call, PersonalKey key) {
        return found(call, key).map(PersonalLinks::useOf).orElse(Use.UNKNOWN);
    }

    /** The same, and notes that the person has opened it. */
    public Use open(Call call, PersonalKey key) {
        Optional<CallInvitation> found = found(call, key);
        found.filter(invited -> invited.isWaitedFor() && invited.progress() == Progress.NOT_OPENED)
                .ifPresent(invited -> book.change(invited.id(), PersonalLinks::opened));
        return found.map(PersonalLinks::useOf).orElse(Use.UNKNOWN);
    }

    /**
     * Takes the link for one submission that is about to be sent. Taken again for the same one it stays taken.
     *
     * @param sent the submissions of the call that were sent; asked for only if another one holds the link and was cut off
     * @return {@link Use#GOOD} if it may be sent; {@link Use#USED} if another one was faster
     */
    public Use take(Call call, PersonalKey key, UUID submission, Supplier<Collection<UUID>> sent) {
        Optional<CallInvitation> found = found(call, key);
        if (found.map(PersonalLinks::useOf).orElse(Use.UNKNOWN) != Use.GOOD) {
            return found.map(PersonalLinks::useOf).orElse(Use.UNKNOWN);
        }
        String hash = key.claimFor(submission.toString());
        Optional<CallInvitation> taken = book.change(found.get().id(), invited -> taken(invited, hash, key, sent))
                .map(InvitedRecords.Stored::invited);
        return taken.filter(invited -> useOf(invited) == Use.GOOD)
                        .flatMap(CallInvitation::claim)
                        .filter(claim -> claim.hash().equals(hash))
                        .isPresent()
                ? Use.GOOD
                : Use.USED;
    }

    private CallInvitation taken(
            CallInvitation invited, String hash, PersonalKey key, Supplier<Collection<UUID>> sent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean free = invited.claim()
                .filter(claim -> !claim.hash().equals(hash))
                .map(claim -> claim.isStale(now)
                        && sent.get().stream()
                                .noneMatch(
                                        other -> key.claimFor(other.toString()).equals(claim.hash())))
                .orElse(true);
        return free && useOf(invited) == Use.GOOD ? invited.claimed(new CallInvitation.Claim(hash, now)) : invited;
    }

    /** What was taken for the submission could not be sent: the link is free again. */
    public void giveBack(Call call, PersonalKey key, UUID submission) {
        settle(call, key, submission, CallInvitation::released);
    }

    /** The submission was sent: the link is used, and forgets for what. */
    public void used(Call call, PersonalKey key, UUID submission) {
        settle(call, key, submission, CallInvitation::answered);
    }

    private void settle(Call call, PersonalKey key, UUID submission, UnaryOperator<CallInvitation> how) {
        String hash = key.claimFor(submission.toString());
        found(call, key)
                .ifPresent(known -> book.change(
                        known.id(),
                        invited -> invited.claim()
                                        .filter(claim -> claim.hash().equals(hash))
                                        .isPresent()
                                ? how.apply(invited)
                                : invited));
    }

    private Optional<CallInvitation> found(Call call, PersonalKey key) {
        return tries.counted(records.ofKey(key.hash())
                .map(InvitedRecords.Stored::invited)
                .filter(invited -> invited.call().equals(call.id())));
    }

    private static CallInvitation opened(CallInvitation invited) {
        return invited.progress() == Progress.NOT_OPENED ? invited.at(Progress.OPENED) : invited;
    }

    private static Use useOf(CallInvitation invited) {
        if (invited.isAnswered()) {
            return Use.USED;
        }
        return invited.standing() == Standing.TAKEN_BACK ? Use.TAKEN_BACK : Use.GOOD;
    }
}
