package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;

/**
 * Somebody on the roll of an assembly: a member now or formerly, or a reserve, who is no member until they are moved up.
 *
 * @param name as called in the room
 * @param account by which they sign in; empty for who has none
 * @param joined when the assembly first had them, or had them again
 * @param left when they left; empty for a member or reserve now
 * @param details personal facts, for those who run the assembly
 * @param reserve their place on the list of reserves; empty for who never was on it
 * @param departure how the membership ended, if that is known
 * @param awaited whose account is to be theirs once it holds the role; empty if none is awaited
 */
public record Member(
        MemberId id,
        String name,
        Optional<AccountId> account,
        Instant joined,
        Optional<Instant> left,
        MemberDetails details,
        Optional<Reserve> reserve,
        Optional<Departure> departure,
        Optional<EmailAddress> awaited) {

    /** @throws AssemblyRefused if the name is missing or too long */
    public Member {
        name = Text.name(name, Reason.MEMBER_NAME_MISSING);
    }

    /** A member, or a former one. */
    public Member(
            MemberId id,
            String name,
            Optional<AccountId> account,
            Instant joined,
            Optional<Instant> left,
            MemberDetails details) {
        this(id, name, account, joined, left, details, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Somebody of whom nothing more is known. */
    Member(MemberId id, String name, Optional<AccountId> account, Instant joined, Optional<Instant> left) {
        this(id, name, account, joined, left, MemberDetails.NONE);
    }

    /** Somebody who came by their account. */
    static Member of(AccountId account, String name, Instant now) {
        return new Member(new MemberId(account.value()), name, Optional.of(account), now, Optional.empty());
    }

    /** True for a member, whom a vote counts; a reserve is none. */
    public boolean isNow() {
        return left.isEmpty() && !isListedAsReserve();
    }

    /** True for who waits to be moved up. */
    public boolean isReserve() {
        return left.isEmpty() && isListedAsReserve();
    }

    /** True for who was a member and is none any more; a reserve who was taken off the list was none. */
    public boolean isFormer() {
        return left.isPresent() && !isListedAsReserve();
    }

    private boolean isListedAsReserve() {
        return reserve.filter(Reserve::isWaiting).isPresent();
    }

    Member called(String newName) {
        return new Member(id, newName, account, joined, left, details, reserve, departure, awaited);
    }

    Member described(MemberDetails known) {
        return new Member(id, name, account, joined, left, known, reserve, departure, awaited);
    }

    /** With this account, or none; none is awaited any more. */
    Member signingIn(Optional<AccountId> by) {
        return new Member(id, name, by, joined, left, details, reserve, departure, Optional.empty());
    }

    Member awaiting(EmailAddress address) {
        return new Member(id, name, account, joined, left, details, reserve, departure, Optional.of(address));
    }

    /** With this place on the list of reserves. */
    Member listed(Reserve place) {
        return new Member(id, name, account, joined, left, details, Optional.of(place), departure, awaited);
    }

    /** On the roll now, since this moment unless they are already. */
    Member back(Instant now) {
        return left.isEmpty()
                ? this
                : new Member(id, name, account, now, Optional.empty(), details, reserve, Optional.empty(), awaited);
    }

    /** A member from now on, who was a reserve. */
    Member movedUp(Instant now, Optional<MemberId> inPlaceOf) {
        return reserve.filter(_ -> isReserve())
                .map(place -> new Member(
                        id,
                        name,
                        account,
                        now,
                        left,
                        details,
                        Optional.of(new Reserve(place.number(), Optional.of(now), inPlaceOf)),
                        departure,
                        awaited))
                .orElse(this);
    }

    Member gone(Instant now) {
        return left.isPresent()
                ? this
                : new Member(id, name, account, joined, Optional.of(now), details, reserve, departure, awaited);
    }

    /** Gone, and this is how, unless that is known already. */
    Member gone(Instant now, Departure how) {
        Member gone = gone(now);
        return new Member(
                id,
                name,
                account,
                joined,
                gone.left,
                details,
                reserve,
                Optional.of(departure.orElse(how)),
                Optional.empty());
    }

    /** Without what they need, notes on them, and why they left. */
    Member withoutNeeds() {
        return new Member(
                id,
                name,
                account,
                joined,
                left,
                new MemberDetails(details.traits(), Set.of(), "", ""),
                reserve,
                departure.map(how -> new Departure(how.kind(), "")),
                awaited);
    }
}
