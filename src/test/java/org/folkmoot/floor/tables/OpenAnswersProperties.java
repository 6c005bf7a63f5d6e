package org.folkmoot.floor.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.seating.Seating;
import org.folkmoot.seating.SeatingImpossible;
import org.folkmoot.seating.SeatingPlanner;
import org.folkmoot.seating.TraitAim.Aim;

/** Tables that are formed by what people showed openly. */
class OpenAnswersProperties {

    private static Member member(int number, Set<AccessNeed> needs) {
        return new Member(
                new MemberId(new UUID(0, number)),
                "Person " + number,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                new MemberDetails(Map.of("Area", "Area " + number % 3), needs, "", ""));
    }

    private static List<Member> members(int many, Random random) {
        return IntStream.range(0, many)
                .mapToObj(number -> {
                    Set<AccessNeed> needs = EnumSet.noneOf(AccessNeed.class);
                    for (AccessNeed need : AccessNeed.values()) {
                        if (random.nextInt(8) == 0) {
                            needs.add(need);
                        }
                    }
                    return member(number, needs);
                })
                .toList();
    }

    private static PlanRules rules(int tables, int size, int rounds, OpenAnswers answers) {
        return new PlanRules(tables, size, rounds, List.of(), List.of(), List.of(), Map.of(), Map.of(), 1, answers);
    }

    private static Hall hall(List<Member> members, PlanRules rules) {
        return new Hall(members, new Arrangement(rules, List.of(), Map.of(), 0));
    }

    private static List<List<MemberId>> seated(List<Member> members, PlanRules rules) {
        return Hall.seats(SeatingPlanner.plan(hall(members, rules).request()).plan())
                .getFirst();
    }

    private static List<MemberId> pick(List<Member> members, Random random, int many) {
        Set<MemberId> chosen = new HashSet<>();
        while (chosen.size() < many) {
            chosen.add(members.get(random.nextInt(members.size())).id());
        }
        return List.copyOf(chosen);
    }

    @Property(tries = 60)
    void whatever_people_showed_no_rule_is_broken_and_everybody_sits_once(@ForAll Random random) {
        List<Member> members = members(6 + random.nextInt(18), random);
        Map<MemberId, Integer> said = new HashMap<>();
        members.forEach(member -> {
            if (random.nextInt(4) > 0) {
                said.put(member.id(), random.nextInt(3));
            }
        });
        int tables = 2 + random.nextInt(3);
        PlanRules rules = new PlanRules(
                tables,
                Math.ceilDiv(members.size() * 2, tables) + 1,
                1 + random.nextInt(3),
                List.of("Area"),
                List.of(pick(members, random, 2)),
                List.of(pick(members, random, 2)),
                Map.of(AccessNeed.STEP_FREE, Set.of(1), AccessNeed.HEARING_LOOP, Set.of(1, 2)),
                Map.of(pick(members, random, 1).getFirst(), 1 + random.nextInt(tables)),
                random.nextLong(),
                new OpenAnswers("Where do you stand?", Aim.values()[random.nextInt(2)], said));
        Hall hall = hall(members, rules);
        Seating seating;
        try {
            seating = SeatingPlanner.plan(hall.request());
        } catch (SeatingImpossible impossible) {
            return;
        }
        assertThat(seating.score().breaches()).isEmpty();
        for (List<List<MemberId>> round : Hall.seats(seating.plan())) {
            List<MemberId> all = new ArrayList<>();
            round.forEach(all::addAll);
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            members.stream().map(Member::id).toList());
        }
    }

    private static Map<MemberId, Integer> said(List<Member> members, int options, int showed) {
        Map<MemberId, Integer> said = new HashMap<>();
        members.stream().limit(showed).forEach(member -> said.put(member.id(), said.size() % options));
        return said;
    }

    @Example
    void the_same_answer_sits_together() {
        List<Member> members = IntStream.range(0, 12)
                .mapToObj(number -> member(number, Set.of()))
                .toList();
        Map<MemberId, Integer> said = said(members, 3, 12);
        seated(members, rules(3, 4, 1, new OpenAnswers("Which first?", Aim.ALIKE, said)))
                .forEach(table ->
                        assertThat(table.stream().map(said::get).distinct()).hasSize(1));
    }

    @Example
    void mixed_each_table_has_every_answer() {
        List<Member> members = IntStream.range(0, 12)
                .mapToObj(number -> member(number, Set.of()))
                .toList();
        Map<MemberId, Integer> said = said(members, 3, 12);
        seated(members, rules(3, 4, 1, new OpenAnswers("Which first?", Aim.MIXED, said)))
                .forEach(table ->
                        assertThat(table.stream().map(said::get).distinct()).hasSize(3));
    }

    @Example
    void who_showed_nothing_is_spread() {
        List<Member> members = IntStream.range(0, 12)
                .mapToObj(number -> member(number, Set.of()))
                .toList();
        for (Aim aim : Aim.values()) {
            Map<MemberId, Integer> said = said(members, 3, 9);
            seated(members, rules(3, 4, 1, new OpenAnswers("Which first?", aim, said)))
                    .forEach(table -> assertThat(table.stream().filter(one -> !said.containsKey(one)))
                            .hasSizeBetween(0, 2));
        }
    }
}
