package org.folkmoot.assembly;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.people.AccountId;

/** An assembly as it is kept: with the roll of its members and the version that writes compare. */
record KeptAssembly(Assembly assembly, List<Member> roll, long version) {

    KeptAssembly {
        roll = List.copyOf(roll);
    }

    KeptAssembly with(Assembly changed) {
        return new KeptAssembly(changed, roll, version);
    }

    /** With the roll brought in line with who holds the role now, by account and name. Members keep the name they are called by. */
    KeptAssembly seen(Map<AccountId, String> holders, Instant now) {
        Map<AccountId, Member> known = new HashMap<>();
        roll.forEach(member -> known.put(member.account(), member));
        Stream<Member> current = holders.entrySet().stream()
                .map(holder -> Optional.ofNullable(known.get(holder.getKey()))
                        .map(member -> member.isNow()
                                ? member
                                : new Member(member.account(), member.name(), now, Optional.empty()))
                        .orElseGet(() -> new Member(holder.getKey(), holder.getValue(), now, Optional.empty())));
        Stream<Member> gone = roll.stream()
                .filter(member -> !holders.containsKey(member.account()))
                .map(member -> member.isNow()
                        ? new Member(member.account(), member.name(), member.joined(), Optional.of(now))
                        : member);
        List<Member> seen = Stream.concat(current, gone)
                .sorted(java.util.Comparator.comparing(
                        member -> member.account().value()))
                .toList();
        return new KeptAssembly(assembly, seen, version);
    }

    KeptAssembly called(AccountId account, String name) {
        return new KeptAssembly(
                assembly,
                roll.stream()
                        .map(member -> member.account().equals(account)
                                ? new Member(account, name, member.joined(), member.left())
                                : member)
                        .toList(),
                version);
    }
}
