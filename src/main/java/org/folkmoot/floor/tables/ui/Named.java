package org.folkmoot.floor.tables.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberId;

/** What people are called on a plan: those of one name have a number each, always the same. */
final class Named {

    private final Map<MemberId, String> names = new HashMap<>();

    Named(List<Member> members) {
        Map<String, Integer> met = new HashMap<>();
        members.forEach(member -> {
            int times = met.merge(member.name(), 1, Integer::sum);
            names.put(member.id(), times == 1 ? member.name() : member.name() + " (" + times + ")");
        });
    }

    /** Empty for somebody who is not on the roll now. */
    Optional<String> find(MemberId id) {
        return Optional.ofNullable(names.get(id));
    }

    String of(MemberId id) {
        return find(id).orElse("…");
    }

    String of(Member member) {
        return of(member.id());
    }
}
