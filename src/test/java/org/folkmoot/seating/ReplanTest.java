package org.folkmoot.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.seating.Seating.Move;
import org.folkmoot.seating.SeatingConstraint.FixedSeat;
import org.junit.jupiter.api.Test;

class ReplanTest {

    private static final SeatingRequest MORNING =
            SeatingRequest.mixed(People.unknown(30), 4, Table.ofSize(6, 30), List.of(), 3);

    private static SeatingRequest of(List<Person> people, List<Table> tables) {
        return SeatingRequest.mixed(people, 4, tables, List.of(), 3);
    }

    @Test
    void who_goes_home_leaves_the_others_where_they_were_told_if_tables_stay_even() {
        SeatingPlan plan = SeatingPlanner.plan(MORNING).plan();
        List<Person> people = new ArrayList<>(MORNING.people());
        people.replaceAll(person -> person.id().equals("p4") ? person.attending(Rounds.until(2)) : person);
        Seating seating = SeatingPlanner.replan(of(people, MORNING.tables()), plan, 2);
        assertThat(seating.moves()).isEmpty();
        assertThat(seating.plan().rounds().subList(0, 2))
                .isEqualTo(plan.rounds().subList(0, 2));
        assertThat(seating.score().breaches()).isEmpty();
    }

    @Test
    void when_half_a_table_goes_home_only_so_many_move_as_the_others_can_spare() {
        SeatingPlan plan = SeatingPlanner.plan(MORNING).plan();
        Set<String> gone =
                Set.copyOf(plan.rounds().get(2).tables().get(1).people().subList(0, 4));
        List<Person> people = new ArrayList<>(MORNING.people());
        people.replaceAll(person -> gone.contains(person.id()) ? person.attending(Rounds.until(2)) : person);
        Seating seating = SeatingPlanner.replan(of(people, MORNING.tables()), plan, 2);
        assertThat(seating.moves().stream().filter(move -> move.round() == 3))
                .hasSize(3)
                .allMatch(move -> move.to().equals("2"));
        assertThat(seating.moves()).hasSize(seating.fewestMoves());
    }

    @Test
    void who_comes_late_takes_a_free_seat_and_nobody_moves() {
        List<Table> tables = Table.ofSize(6, 31);
        SeatingPlan plan = SeatingPlanner.plan(of(MORNING.people(), tables)).plan();
        List<Person> people = new ArrayList<>(MORNING.people());
        people.add(Person.member("late", Map.of()).attending(Rounds.from(2)));
        Seating seating = SeatingPlanner.replan(of(people, tables), plan, 1);
        assertThat(seating.moves()).isEmpty();
        assertThat(seating.score().breaches()).isEmpty();
        assertThat(seating.score().bound())
                .isGreaterThanOrEqualTo(seating.score().distinct());
    }

    @Test
    void a_table_that_is_added_takes_from_each_of_the_others() {
        SeatingPlan plan = SeatingPlanner.plan(MORNING).plan();
        Seating seating = SeatingPlanner.replan(of(MORNING.people(), Table.ofSize(6, 36)), plan, 3);
        assertThat(seating.fewestMoves()).isEqualTo(5);
        assertThat(seating.moves()).hasSize(5).allMatch(move -> move.to().equals("6"));
    }

    @Test
    void a_table_that_is_gone_sends_its_people_to_others() {
        SeatingPlan plan = SeatingPlanner.plan(MORNING).plan();
        List<Table> four = List.of(new Table("1", 8), new Table("2", 8), new Table("3", 8), new Table("4", 8));
        Seating seating = SeatingPlanner.replan(of(MORNING.people(), four), plan, 0);
        assertThat(seating.fewestMoves()).isEqualTo(24);
        assertThat(seating.moves()).hasSize(24).allMatch(move -> move.from().equals("5"));
    }

    @Test
    void who_is_to_sit_elsewhere_changes_places_with_one_other() {
        SeatingPlan plan = SeatingPlanner.plan(MORNING).plan();
        String person = plan.rounds().get(1).tables().get(0).people().getFirst();
        SeatingRequest changed = MORNING.with(List.of(new FixedSeat(person, "5", Rounds.of(2))));
        Seating seating = SeatingPlanner.replan(changed, plan, 1);
        assertThat(seating.moves()).hasSize(2).contains(new Move(2, person, "1", "5"));
    }

    @Test
    void the_next_round_can_be_made_anew_from_answers() {
        SeatingPlan plan = SeatingPlanner.plan(MORNING).plan();
        SeatingPlan held = new SeatingPlan(plan.rounds().subList(0, 2));
        List<Person> answered = MORNING.people().stream()
                .map(person ->
                        Person.member(person.id(), Map.of("poll", person.id().endsWith("1") ? "yes" : "no")))
                .collect(Collectors.toList());
        Seating seating = SeatingPlanner.replan(
                new SeatingRequest(answered, 3, MORNING.tables(), List.of(), List.of(TraitAim.mixed("poll")), 1),
                held,
                2);
        assertThat(seating.plan().rounds().subList(0, 2)).isEqualTo(held.rounds());
        assertThat(seating.plan().rounds().get(2).tables())
                .allMatch(table ->
                        table.people().stream().filter(id -> id.endsWith("1")).count() <= 1);
        assertThat(seating.moves()).isEmpty();
    }

    @Test
    void a_round_that_is_over_must_be_in_the_plan_and_its_people_in_the_request() {
        SeatingPlan plan = SeatingPlanner.plan(MORNING).plan();
        assertThatThrownBy(() -> SeatingPlanner.replan(MORNING, plan, 5)).hasMessageContaining("Held are 5 rounds");
        assertThatThrownBy(() -> SeatingPlanner.replan(of(People.unknown(29), MORNING.tables()), plan, 1))
                .hasMessageContaining("p29 sat at table");
    }
}
