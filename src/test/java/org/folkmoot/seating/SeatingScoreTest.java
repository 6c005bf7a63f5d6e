package org.folkmoot.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.seating.Breach.Broken;
import org.folkmoot.seating.Breach.Fault;
import org.folkmoot.seating.Breach.Misplaced;
import org.folkmoot.seating.SeatingConstraint.FixedSeat;
import org.folkmoot.seating.SeatingConstraint.KeepApart;
import org.folkmoot.seating.SeatingConstraint.KeepTogether;
import org.folkmoot.seating.SeatingConstraint.NeedsFeature;
import org.folkmoot.seating.SeatingPlan.Round;
import org.folkmoot.seating.SeatingPlan.Seated;
import org.junit.jupiter.api.Test;

class SeatingScoreTest {

    private static final List<Table> TABLES = List.of(new Table("A", 3), new Table("B", 3, Set.of("access")));

    private static Round round(List<String> a, List<String> b) {
        return new Round(List.of(new Seated("A", a), new Seated("B", b)));
    }

    @Test
    void meetings_are_counted_and_those_that_repeat() {
        SeatingRequest request = SeatingRequest.mixed(People.unknown(6), 2, TABLES, List.of(), 1);
        SeatingPlan plan = new SeatingPlan(List.of(
                round(List.of("p0", "p1", "p2"), List.of("p3", "p4", "p5")),
                round(List.of("p0", "p1", "p3"), List.of("p2", "p4", "p5"))));
        SeatingScore score = SeatingScore.of(request, plan);
        assertThat(score).isEqualTo(new SeatingScore(12, 10, 10, 2, List.of(), List.of()));
        assertThat(score.repeated()).isEqualTo(2);
        assertThat(score.gap()).isZero();
    }

    /** Two of four are urban, so one of two at each table is even; 2 is one more, which rounding may bring, and counts nothing. */
    @Test
    void the_diversity_excess_is_what_goes_beyond_one_person_from_the_even_share() {
        List<Person> people = List.of(
                Person.member("p0", Map.of("region", "urban")),
                Person.member("p1", Map.of("region", "urban")),
                Person.member("p2", Map.of("region", "urban")),
                Person.member("p3", Map.of("region", "rural")),
                Person.member("p4", Map.of("region", "rural")),
                Person.member("p5", Map.of("region", " ")));
        SeatingRequest request = SeatingRequest.mixed(people, 1, TABLES, List.of("region"), 1);
        // urban: shares of 1.5, 3 and 0 are there; rural: shares of 1, 0 and 2
        SeatingPlan plan = new SeatingPlan(List.of(round(List.of("p0", "p1", "p2"), List.of("p3", "p4", "p5"))));
        assertThat(SeatingScore.of(request, plan).excess()).isEqualTo(2 * 0.5, within(1e-12));
        SeatingRequest alike = new SeatingRequest(people, 1, TABLES, List.of(), List.of(TraitAim.alike("region")), 1);
        SeatingPlan other = new SeatingPlan(List.of(round(List.of("p0", "p1", "p3"), List.of("p2", "p4", "p5"))));
        assertThat(SeatingScore.of(alike, plan).traits().getFirst().excess()).isZero();
        assertThat(SeatingScore.of(alike, other).traits().getFirst().excess()).isEqualTo(2);
    }

    @Test
    void what_a_plan_changed_by_hand_breaks_is_said_with_who_and_where() {
        KeepApart apart = new KeepApart(List.of("p0", "p1"));
        KeepTogether together = new KeepTogether(List.of("p2", "p3"));
        FixedSeat seat = new FixedSeat("p4", "A", Rounds.of(1));
        NeedsFeature need = new NeedsFeature("p0", "access");
        SeatingRequest request = SeatingRequest.mixed(People.unknown(6), 1, TABLES, List.of(), 1)
                .with(List.of(apart, together, seat, need));
        SeatingPlan plan = new SeatingPlan(List.of(round(List.of("p0", "p1", "p2"), List.of("p3", "p4", "p5"))));
        assertThat(SeatingScore.of(request, plan).breaches())
                .containsExactly(
                        new Broken(1, apart, List.of("p0", "p1"), List.of("A")),
                        new Broken(1, together, List.of("p2", "p3"), List.of("A", "B")),
                        new Broken(1, seat, List.of("p4"), List.of("B")),
                        new Broken(1, need, List.of("p0"), List.of("A")));
    }

    @Test
    void seats_that_are_missing_or_given_twice_are_said_too() {
        SeatingRequest request = SeatingRequest.mixed(People.unknown(6), 1, TABLES, List.of(), 1);
        SeatingPlan plan = new SeatingPlan(List.of(new Round(List.of(
                new Seated("A", List.of("p0", "p1", "p2", "p3")),
                new Seated("B", List.of("p0", "Zoe")),
                new Seated("C", List.of("p4"))))));
        assertThat(SeatingScore.of(request, plan).breaches())
                .containsExactly(
                        new Misplaced(1, Fault.TOO_MANY, List.of("p0", "p1", "p2", "p3"), List.of("A")),
                        new Misplaced(1, Fault.TWO_SEATS, List.of("p0"), List.of("A", "B")),
                        new Misplaced(1, Fault.NOT_THERE, List.of("Zoe"), List.of("B")),
                        new Misplaced(1, Fault.NO_SUCH_TABLE, List.of("p4"), List.of("C")),
                        new Misplaced(1, Fault.NO_SEAT, List.of("p5"), List.of()));
    }

    @Test
    void those_kept_together_lower_the_bound_and_do_not_count_as_meeting_too_often() {
        SeatingRequest request = SeatingRequest.mixed(People.unknown(12), 3, Table.ofSize(3, 12), List.of(), 1)
                .with(List.of(new KeepTogether(List.of("p0", "p1")), new KeepApart(List.of("p4", "p5"))));
        SeatingScore score = SeatingPlanner.plan(request).score();
        assertThat(score.bound()).isEqualTo(34);
        assertThat(score.distinct()).isEqualTo(34);
        assertThat(score.mostMeetings()).isEqualTo(1);
    }
}
