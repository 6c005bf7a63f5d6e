package org.folkmoot.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.seating.SeatingConstraint.FixedSeat;
import org.folkmoot.seating.SeatingConstraint.KeepApart;
import org.folkmoot.seating.SeatingConstraint.KeepTogether;
import org.folkmoot.seating.SeatingConstraint.NeedsFeature;
import org.folkmoot.seating.SeatingImpossible.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatingPlannerTest {

    private static SeatingRequest request(
            int people, int rounds, List<Table> tables, SeatingConstraint... constraints) {
        return SeatingRequest.mixed(People.unknown(people), rounds, tables, List.of(), 1)
                .with(List.of(constraints));
    }

    private static String tableOf(Seating seating, int round, String person) {
        return seating.plan().rounds().get(round - 1).tables().stream()
                .filter(seated -> seated.people().contains(person))
                .map(SeatingPlan.Seated::table)
                .findFirst()
                .orElse("");
    }

    @Test
    void in_three_rounds_110_people_at_tables_of_8_never_meet_twice_and_each_table_is_a_picture_of_the_room() {
        List<Person> people = People.ofTheFile();
        SeatingScore score = SeatingPlanner.plan(
                        SeatingRequest.mixed(people, 3, Table.ofSize(8, people.size()), People.TRAITS, 1))
                .score();
        assertThat(score.distinct()).isEqualTo(1134).isEqualTo(score.bound());
        assertThat(score.mostMeetings()).isEqualTo(1);
        assertThat(score.excess()).isLessThan(1);
        assertThat(score.breaches()).isEmpty();
    }

    @Test
    void in_five_rounds_at_least_1880_of_1890_meetings_are_new() {
        List<Person> people = People.ofTheFile();
        SeatingScore score = SeatingPlanner.plan(
                        SeatingRequest.mixed(people, 5, Table.ofSize(8, people.size()), People.TRAITS, 1))
                .score();
        assertThat(score.bound()).isEqualTo(1890);
        assertThat(score.distinct()).isGreaterThanOrEqualTo(1880);
        assertThat(score.gap()).isEqualTo(score.repeated());
        assertThat(score.excess()).isLessThan(1);
    }

    /** Affine planes, and what was found on paper. */
    @ParameterizedTest
    @CsvSource({
        "9, 3, 4, 36",
        "16, 4, 5, 120",
        "6, 3, 2, 10",
        "4, 2, 3, 6",
        "25, 5, 3, 150",
        "8, 2, 7, 28",
        "5, 5, 3, 10"
    })
    void where_the_best_is_known_it_is_found_and_is_the_bound(int people, int size, int rounds, int best) {
        SeatingScore score = SeatingPlanner.plan(request(people, rounds, Table.ofSize(size, people)))
                .score();
        assertThat(score.distinct()).isEqualTo(best).isEqualTo(score.bound());
    }

    @Test
    void whoever_needs_access_sits_at_a_table_that_has_it_with_the_one_who_cares_for_them() {
        List<Table> tables = List.of(new Table("A", 4), new Table("B", 4, Set.of("access")), new Table("C", 4));
        Seating seating = SeatingPlanner.plan(
                request(12, 4, tables, new NeedsFeature("p3", "access"), new KeepTogether(List.of("p3", "p7", "p8"))));
        for (int round = 1; round <= 4; round++) {
            assertThat(Stream.of(
                            tableOf(seating, round, "p3"),
                            tableOf(seating, round, "p7"),
                            tableOf(seating, round, "p8")))
                    .containsOnly("B");
        }
    }

    @Test
    void hosts_stay_at_their_tables_and_interpreters_go_along_and_whom_they_meet_is_not_counted() {
        List<Person> people = new ArrayList<>(People.unknown(9));
        List.of("host 1", "host 2", "host 3", "interpreter").forEach(id -> people.add(Person.support(id)));
        List<SeatingConstraint> constraints = List.of(
                new FixedSeat("host 1", "1", Rounds.ALL),
                new FixedSeat("host 2", "2", Rounds.ALL),
                new FixedSeat("host 3", "3", Rounds.ALL),
                new KeepTogether(List.of("p0", "interpreter")),
                new FixedSeat("p1", "3", Rounds.of(2)));
        Seating seating = SeatingPlanner.plan(SeatingRequest.mixed(people, 3, Table.ofSize(5, 13), List.of(), 7)
                .with(constraints));
        for (int round = 1; round <= 3; round++) {
            assertThat(tableOf(seating, round, "host 2")).isEqualTo("2");
            assertThat(tableOf(seating, round, "interpreter")).isEqualTo(tableOf(seating, round, "p0"));
        }
        assertThat(tableOf(seating, 2, "p1")).isEqualTo("3");
        assertThat(seating.score().mostMeetings()).isLessThanOrEqualTo(2);
        assertThat(seating.score().meetings()).isLessThanOrEqualTo(3 * (6 + 3 + 3));
    }

    @Test
    void tables_can_be_made_of_those_who_answered_alike_or_of_mixed_views() {
        List<Person> people = IntStream.range(0, 24)
                .mapToObj(n -> Person.member("p" + n, Map.of("poll", n % 3 == 0 ? "yes" : n % 3 == 1 ? "no" : "")))
                .toList();
        List<Table> tables = Table.ofSize(4, 24);
        SeatingScore alike = SeatingPlanner.plan(
                        new SeatingRequest(people, 2, tables, List.of(), List.of(TraitAim.alike("poll")), 1))
                .score();
        assertThat(alike.traits().getFirst().excess()).isZero();
        assertThat(alike.excess()).isZero();
        SeatingScore mixed = SeatingPlanner.plan(SeatingRequest.mixed(people, 2, tables, List.of("poll"), 1))
                .score();
        assertThat(mixed.traits().getFirst().excess()).isZero();
        assertThat(mixed.distinct()).isEqualTo(72);
    }

    @Test
    void where_couples_do_not_fill_tables_evenly_sizes_differ_by_more_than_one() {
        SeatingConstraint[] couples = IntStream.range(0, 9)
                .mapToObj(n -> new KeepTogether(List.of("p" + 2 * n, "p" + (2 * n + 1))))
                .toArray(SeatingConstraint[]::new);
        Seating seating = SeatingPlanner.plan(request(18, 2, Table.ofSize(4, 18), couples));
        assertThat(seating.score().breaches()).isEmpty();
    }

    @Test
    void what_cannot_hold_is_named_and_nothing_else() {
        List<Table> tables = Table.ofSize(3, 9);
        KeepApart others = new KeepApart(List.of("p7", "p8"));
        KeepTogether one = new KeepTogether(List.of("p0", "p1"));
        KeepTogether two = new KeepTogether(List.of("p1", "p2"));
        KeepApart apart = new KeepApart(List.of("p2", "p0"));
        SeatingImpossible refused = refusal(request(9, 2, tables, others, one, two, apart));
        assertThat(refused.reason()).isEqualTo(Reason.CONSTRAINTS);
        assertThat(refused.constraints()).containsExactly(one, two, apart);
        assertThat(refused).hasMessageContaining("p2 and p0 apart").hasMessageContaining("3 tables: 1 (3 seats)");

        KeepTogether large = new KeepTogether(List.of("p0", "p1", "p2", "p3"));
        assertThat(refusal(request(9, 2, tables, others, large)).constraints()).containsExactly(large);

        KeepApart clique = new KeepApart(List.of("p0", "p1", "p2", "p3"));
        assertThat(refusal(request(9, 2, tables, others, clique, one)).constraints())
                .containsExactly(clique);
    }

    @Test
    void three_who_need_access_and_one_table_of_two_with_it_cannot_be_seated() {
        List<Table> tables = List.of(new Table("A", 2, Set.of("access")), new Table("B", 8), new Table("C", 8));
        SeatingImpossible refused = refusal(request(
                8,
                1,
                tables,
                new NeedsFeature("p0", "access"),
                new NeedsFeature("p3", "access"),
                new KeepApart(List.of("p5", "p6")),
                new NeedsFeature("p4", "access")));
        assertThat(refused)
                .hasMessage("In round 1 these cannot all hold: p0 at a table with access; p3 at a table with access;"
                        + " p4 at a table with access. There are 3 tables: A (2 seats, access), B (8 seats), C (8 seats). Take one"
                        + " of them out, or change the tables.");
        assertThat(refusal(request(8, 1, tables, new NeedsFeature("p0", "hearing-loop")))
                        .constraints())
                .hasSize(1);
    }

    @Test
    void thirty_who_need_access_are_shown_at_once_to_be_too_many_for_25_seats() {
        List<Table> tables = new ArrayList<>();
        IntStream.range(0, 10).forEach(n -> tables.add(new Table("T" + n, 5, n < 5 ? Set.of("access") : Set.of())));
        SeatingConstraint[] needs = IntStream.range(0, 30)
                .mapToObj(n -> new NeedsFeature("p" + n, "access"))
                .toArray(SeatingConstraint[]::new);
        assertThat(refusal(request(40, 1, tables, needs)).constraints()).hasSize(26);
    }

    @Test
    void more_people_than_seats_in_some_round_are_refused_with_both_numbers() {
        List<Person> people = new ArrayList<>(People.unknown(6));
        people.add(Person.member("late", Map.of()).attending(Rounds.from(2)));
        SeatingRequest request = SeatingRequest.mixed(people, 3, Table.ofSize(3, 6), List.of(), 1);
        SeatingImpossible refused = refusal(request);
        assertThat(refused.reason()).isEqualTo(Reason.TOO_FEW_SEATS);
        assertThat(refused.round()).isEqualTo(2);
        assertThat(refused).hasMessageContaining("7 people and 6 seats");
    }

    private static SeatingImpossible refusal(SeatingRequest request) {
        return catchThrowableOfType(SeatingImpossible.class, () -> SeatingPlanner.plan(request));
    }

    @Test
    void a_request_that_names_nobody_or_nothing_known_is_refused() {
        List<Table> tables = Table.ofSize(3, 6);
        assertThatThrownBy(() -> request(6, 2, tables, new KeepApart(List.of("p0", "Zoe"))))
                .hasMessageContaining("nobody called Zoe");
        assertThatThrownBy(() -> request(6, 2, tables, new FixedSeat("p0", "9", Rounds.ALL)))
                .hasMessageContaining("no table 9");
        assertThatThrownBy(() -> request(6, 61, tables)).hasMessageContaining("1 to 60 rounds, not 61");
        assertThatThrownBy(() -> SeatingRequest.mixed(People.unknown(6), 2, tables, List.of("age"), 1))
                .hasMessageContaining("Nobody's “age” is known");
        assertThatThrownBy(() -> new KeepApart(List.of("p0", "p0"))).hasMessageContaining("each once");
    }
}
