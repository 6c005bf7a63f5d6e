package org.folkmoot.call.invited;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.call.Call;
import org.folkmoot.call.CallId;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.store.TimeOrderedId;

/**
 * The invitation of one person, without who they are. Nothing of it leads to what they told: that they answered is known, and not when.
 *
 * @param person whose key seals the name; nobody else's, and not the one of what they tell
 * @param serial which link counts; the next one takes the place of the one before
 * @param claim stands only while something is being sent by the link
 * @param version grows by one with each write
 */
public record CallInvitation(
        InvitedId id,
        CallId call,
        PlaceId place,
        UUID person,
        int serial,
        Standing standing,
        Progress progress,
        Instant at,
        Optional<Instant> reminded,
        Optional<Claim> claim,
        long version) {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);
    private static final Duration CLAIM_HOLDS = Duration.ofMinutes(10);

    public enum Standing {
        INVITED,
        /** The link opens nothing any more. */
        TAKEN_BACK
    }

    /** How far the person has come. */
    public enum Progress {
        NOT_OPENED,
        OPENED,
        ANSWERED
    }

    /** Something is being sent: so that of two at once one is kept, and one that was cut off can be sent again. */
    record Claim(String hash, Instant at) {

        /** True if it is so old that whoever made it was cut off. */
        boolean isStale(Instant now) {
            return at.plus(CLAIM_HOLDS).isBefore(now);
        }
    }

    /** A new one, of a person with a key of their own. */
    static CallInvitation to(Call call, Instant now) {
        return new CallInvitation(
                new InvitedId(TimeOrderedId.next()),
                call.id(),
                call.place(),
                UUID.randomUUID(),
                1,
                Standing.INVITED,
                Progress.NOT_OPENED,
                now,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** True if the person is waited for and was not reminded within the last day. */
    boolean isToBeReminded(Instant now) {
        return isWaitedFor()
                && reminded.filter(last -> last.plus(BETWEEN_REMINDERS).isAfter(now))
                        .isEmpty();
    }

    public boolean isAnswered() {
        return progress == Progress.ANSWERED;
    }

    /** True if the person may still be waited for. */
    public boolean isWaitedFor() {
        return standing == Standing.INVITED && !isAnswered();
    }

    CallInvitation at(Progress next) {
        return copy(serial, standing, next, at, reminded, claim);
    }

    CallInvitation claimed(Claim by) {
        return copy(serial, standing, progress, at, reminded, Optional.of(by));
    }

    CallInvitation released() {
        return copy(serial, standing, progress, at, reminded, Optional.empty());
    }

    CallInvitation answered() {
        return copy(serial, standing, Progress.ANSWERED, at, reminded, Optional.empty());
    }

    CallInvitation remindedAt(Instant when) {
        return copy(serial, standing, progress, at, Optional.of(when), claim);
    }

    CallInvitation takenBack() {
        return copy(serial, Standing.TAKEN_BACK, progress, at, reminded, Optional.empty());
    }

    CallInvitation withNextLink(Instant when) {
        return copy(serial + 1, Standing.INVITED, Progress.NOT_OPENED, when, Optional.empty(), Optional.empty());
    }

    private CallInvitation copy(
            int newSerial,
            Standing newStanding,
            Progress newProgress,
            Instant newlyInvited,
            Optional<Instant> newlyReminded,
            Optional<Claim> newClaim) {
        return new CallInvitation(
                id,
                call,
                place,
                person,
                newSerial,
                newStanding,
                newProgress,
                newlyInvited,
                newlyReminded,
                newClaim,
                version);
    }
}
