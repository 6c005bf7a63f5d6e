package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.AccountId;

/**
 * A member of an assembly, now or formerly.
 *
 * @param name as called in the room
 * @param account by which they sign in; empty for who has none
 * @param joined when the assembly first had them, or had them again
 * @param left when they left; empty for a member now
 * @param details personal facts, for those who run the assembly
 */
public record Member(
        MemberId id,
        String name,
        Optional<AccountId> account,
        Instant joined,
        Optional<Instant> left,
        MemberDetails details) {

    /** @throws AssemblyRefused if the name is missing or too long */
    public Member {
        name = Text.name(name, Reason.MEMBER_NAME_MISSING);
    }

    /** Somebody of whom nothing more is known. */
    Member(MemberId id, String name, Optional<AccountId> account, Instant joined, Optional<Instant> left) {
        this(id, name, account, joined, left, MemberDetails.NONE);
    }

    /** Somebody who came by their account. */
    static Member of(AccountId account, String name, Instant now) {
        return new Member(new MemberId(account.value()), name, Optional.of(account), now, Optional.empty());
    }

    public boolean isNow() {
        return left.isEmpty();
    }

    Member called(String newName) {
        return new Member(id, newName, account, joined, left, details);
    }

    Member described(MemberDetails known) {
        return new Member(id, name, account, joined, left, known);
    }

    /** A member now, since this moment unless they are one already. */
    Member back(Instant now) {
        return isNow() ? this : new Member(id, name, account, now, Optional.empty(), details);
    }

    Member gone(Instant now) {
        return isNow() ? new Member(id, name, account, joined, Optional.of(now), details) : this;
    }
}
