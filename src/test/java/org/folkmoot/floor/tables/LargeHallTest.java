package org.folkmoot.floor.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folkmoot.assembly.AccessNeed;
import org.folkmoot.assembly.Member;
import org.folkmoot.assembly.MemberDetails;
import org.folkmoot.assembly.MemberId;
import org.folkmoot.seating.SeatingPlanner;
import org.junit.jupiter.api.Test;

/** The largest assemblies there are have 1,500 members. */
class LargeHallTest {

    private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");

    private static Member member(int number) {
        return new Member(
                new MemberId(new UUID(number, number)),
                "Person " + number,
                Optional.empty(),
                THEN,
                Optional.empty(),
                new MemberDetails(
                        Map.of("age", "band " + number % 5, "area", "area " + number % 9),
                        number % 25 == 0 ? Set.of(AccessNeed.STEP_FREE) : Set.of(),
                        "",
                        ""));
    }

    @Test
    void a_plan_of_1500_people_is_made_and_a_move_in_it_is_priced() {
        List<Member> roll =
                IntStream.range(0, 1_500).mapToObj(LargeHallTest::member).toList();
        PlanRules rules = new PlanRules(
                188,
                8,
                4,
                List.of("age", "area"),
                List.of(),
                List.of(),
                Map.of(AccessNeed.STEP_FREE, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
                Map.of(),
                1);
        Hall empty = new Hall(roll, new Arrangement(rules, List.of(), Map.of(), 0));
        Arrangement made = new Arrangement(
                rules, Hall.seats(SeatingPlanner.plan(empty.request()).plan()), Map.of(), 0);
        Hall hall = new Hall(roll, made);
        List<Price> prices = hall.prices(1, hall.plan().at(1, 20).getFirst(), 30);
        assertThat(hall.score().breaches()).isEmpty();
        assertThat(prices)
                .isNotEmpty()
                .allSatisfy(price -> assertThat(price.broken()).isEmpty());
    }
}
