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
import org.folkmoot.people.AccountId;

/** An assembly as it is kept: with the roll of its members and the version that writes compare. */
record KeptAssembly(Assembly assembly, List<Member> roll, long version) {

    private static final Comparator<Member> BY_ID =
            Comparator.comparing(member -> member.id().value());

    KeptAssembly {
        roll = List.copyOf(roll);
    }

    KeptAssembly with(Assembly changed) {
        return new KeptAssembly(changed, roll, version);
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
            return member.account().filter(out::contains).isPresent() ? member.gone(now) : member;
        });
        return with(Stream.concat(
                known, unknown.stream().map(account -> Member.of(account, in.getOrDefault(account, ""), now))));
    }

    KeptAssembly with(Stream<Member> members) {
        return new KeptAssembly(assembly, members.sorted(BY_ID).toList(), version);
    }

    KeptAssembly and(List<Member> more) {
        Set<MemberId> known = new HashSet<>();
        return with(Stream.concat(roll.stream(), more.stream()).filter(member -> known.add(member.id())));
    }

    KeptAssembly changed(MemberId id, UnaryOperator<Member> change) {
        return with(roll.stream().map(member -> member.id().equals(id) ? change.apply(member) : member));
    }

    Optional<Member> member(MemberId id) {
        return roll.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
