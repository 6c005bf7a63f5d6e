package org.folkmoot.assembly;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.assembly.AssemblyRefused.Reason;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.platform.store.TimeOrderedId;

/** An assembly as it is kept: with the roll of its members, the terms of their membership and the version that writes compare. */
record KeptAssembly(Assembly assembly, List<Member> roll, MembershipTerms terms, long version) {

    private static final Comparator<Member> BY_ID =
            Comparator.comparing(member -> member.id().value());

    KeptAssembly {
        roll = List.copyOf(roll);
    }

    KeptAssembly(Assembly assembly, List<Member> roll, long version) {
        this(assembly, roll, MembershipTerms.NONE, version);
    }

    KeptAssembly with(Assembly changed) {
        return new KeptAssembly(changed, roll, terms, version);
    }

    KeptAssembly with(MembershipTerms changed) {
        return new KeptAssembly(assembly, roll, changed, version);
    }

    KeptAssembly atVersion(long number) {
        return new KeptAssembly(assembly, roll, terms, number);
    }

    /**
     * With the roll brought in line with who holds the role and who does not, by account. Members keep the name they are called by; all others
     * stay as they are.
     *
     * @param in names of the accounts
     */
    KeptAssembly seen(Map<AccountId, String> in, Set<AccountId> out, Instant now) {
        Set<AccountId> unknown = new HashSet<>(in.keySet());
        roll.forEach(member -> member.account().ifPresent(unknown::remove));
        Stream<Member> known = roll.stream().map(member -> {
            if (member.account().filter(in::containsKey).isPresent()) {
                return member.back(now);
            }
            return member.isNow() && member.account().filter(out::contains).isPresent() ? member.gone(now) : member;
        });
        return with(Stream.concat(
                known, unknown.stream().map(account -> entry(account, in.getOrDefault(account, ""), now))));
    }

    /** Somebody whose account had an entry once that is another member's by now, or nobody's, has one of their own. */
    private Member entry(AccountId account, String name, Instant now) {
        Member entry = Member.of(account, name, now);
        return member(entry.id()).isEmpty()
                ? entry
                : new Member(new MemberId(TimeOrderedId.next()), name, Optional.of(account), now, Optional.empty());
    }

    /** With the accounts that members wait for, by their e-mail addresses, made theirs. */
    KeptAssembly joined(Map<EmailAddress, AccountId> accounts, Instant now) {
        KeptAssembly joined = this;
        for (Member member : roll) {
            Optional<AccountId> account = member.awaited()
                    .filter(_ -> member.isNow() && member.account().isEmpty())
                    .flatMap(address -> Optional.ofNullable(accounts.get(address)));
            boolean isFree = account.flatMap(joined::ofAccount)
                    .filter(one -> !account.map(AccountId::value)
                            .equals(Optional.of(one.id().value())))
                    .isEmpty();
            if (account.isPresent() && isFree) {
                joined = joined.joined(member.id(), account.get(), now);
            }
        }
        return joined;
    }

    /** With the account made this member's; the entry that it had of its own is over. */
    KeptAssembly joined(MemberId id, AccountId account, Instant now) {
        return with(roll.stream().map(member -> {
            if (member.id().equals(id)) {
                return member.signingIn(Optional.of(account));
            }
            boolean isOwn = member.account().filter(account::equals).isPresent();
            return isOwn
                    ? member.signingIn(Optional.empty()).gone(now, new Departure(Departure.Kind.SAME_PERSON, ""))
                    : member;
        }));
    }

    Optional<Member> ofAccount(AccountId account) {
        return roll.stream()
                .filter(member -> member.account().filter(account::equals).isPresent())
                .findFirst();
    }

    KeptAssembly with(Stream<Member> members) {
        return new KeptAssembly(assembly, members.sorted(BY_ID).toList(), terms, version);
    }

    KeptAssembly and(List<Member> more) {
        Set<MemberId> known = new HashSet<>();
        return with(Stream.concat(roll.stream(), more.stream()).filter(member -> known.add(member.id())));
    }

    /** @throws AssemblyRefused if so many more members have no seats */
    void requireSeats(int more) {
        terms.seats().filter(seats -> more > 0 && membersNow() + more > seats).ifPresent(seats -> {
            throw new AssemblyRefused(Reason.SEATS_TAKEN, Integer.toString(seats));
        });
    }

    long membersNow() {
        return roll.stream().filter(Member::isNow).count();
    }

    KeptAssembly changed(MemberId id, UnaryOperator<Member> change) {
        return with(roll.stream().map(member -> member.id().equals(id) ? change.apply(member) : member));
    }

    Optional<Member> member(MemberId id) {
        return roll.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
