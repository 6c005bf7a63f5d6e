package org.folkmoot.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.seating.FirstSeating.Outcome;
import org.folkmoot.seating.SeatingConstraint.FixedSeat;
import org.folkmoot.seating.SeatingConstraint.KeepApart;
import org.folkmoot.seating.SeatingConstraint.KeepTogether;
import org.folkmoot.seating.SeatingConstraint.NeedsFeature;
import org.folkmoot.seating.SeatingImpossible.Reason;

class SeatingProperties {

    private static final int TRIES = 60;

    /** Any day of up to 24 people, some of them late or early gone, with constraints that may well be impossible. */
    private static SeatingRequest anyRequest(Random random, int constraints) {
        int many = 2 + random.nextInt(23);
        int rounds = 1 + random.nextInt(4);
        List<Person> people = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            Person.Part part = random.nextInt(8) == 0 ? Person.Part.SUPPORT : Person.Part.MEMBER;
            Rounds attends = switch (random.nextInt(8)) {
                case 0 -> Rounds.from(1 + random.nextInt(rounds));
                case 1 -> Rounds.until(1 + random.nextInt(rounds));
                default -> Rounds.ALL;
            };
            Map<String, String> traits = Map.of(
                    "age", List.of("", "young", "old").get(random.nextInt(3)), "region", "r" + random.nextInt(4));
            people.add(new Person("p" + n, part, attends, traits));
        }
        List<Table> tables = new ArrayList<>();
        int size = 2 + random.nextInt(5);
        for (int n = 0; n < Math.ceilDiv(many, size); n++) {
            int seats = size + random.nextInt(3) / 2;
            tables.add(new Table("t" + n, seats, n % 2 == 0 ? Set.of("access") : Set.of()));
        }
        List<SeatingConstraint> all = new ArrayList<>();
        IntStream.range(0, constraints).forEach(_ -> all.add(anyConstraint(random, many, tables.size())));
        return new SeatingRequest(
                people, rounds, tables, all, List.of(new TraitAim("region", TraitAim.Aim.MIXED)), random.nextLong());
    }

    private static SeatingConstraint anyConstraint(Random random, int many, int tables) {
        int one = random.nextInt(many);
        int other = (one + 1 + random.nextInt(many - 1)) % many;
        return switch (random.nextInt(4)) {
            case 0 -> new KeepApart(List.of("p" + one, "p" + other));
            case 1 -> new KeepTogether(List.of("p" + one, "p" + other));
            case 2 -> new FixedSeat("p" + one, "t" + random.nextInt(tables), Rounds.of(1 + random.nextInt(3)));
            default -> new NeedsFeature("p" + one, "access");
        };
    }

    private static void assertSound(SeatingRequest request, Seating seating) {
        assertThat(seating.score().breaches()).isEmpty();
        assertThat(seating.score().gap()).isNotNegative();
        assertThat(seating.plan().rounds()).hasSize(request.rounds());
        for (int round = 1; round <= request.rounds(); round++) {
            int now = round;
            assertThat(seating.plan().rounds().get(round - 1).tables().stream()
                            .flatMap(table -> table.people().stream()))
                    .containsExactlyInAnyOrderElementsOf(request.people().stream()
                            .filter(person -> person.attends().has(now))
                            .map(Person::id)
                            .toList());
        }
    }

    @Property(tries = TRIES)
    void everyone_who_is_there_sits_once_and_tables_are_even_as_far_as_their_seats_allow(@ForAll Random random) {
        SeatingRequest request = anyRequest(random, 0);
        Seating seating = SeatingPlanner.plan(request);
        assertSound(request, seating);
        for (SeatingPlan.Round round : seating.plan().rounds()) {
            int largest = round.tables().stream()
                    .mapToInt(table -> table.people().size())
                    .max()
                    .orElse(0);
            for (int table = 0; table < request.tables().size(); table++) {
                int here = round.tables().get(table).people().size();
                assertThat(here)
                        .isGreaterThanOrEqualTo(
                                Math.min(request.tables().get(table).seats(), largest - 1));
            }
        }
    }

    @Property(tries = 3 * TRIES)
    void no_constraint_is_ever_broken_and_what_is_refused_cannot_be_seated(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 12) int constraints) {
        SeatingRequest request = anyRequest(random, constraints);
        try {
            assertSound(request, SeatingPlanner.plan(request));
        } catch (SeatingImpossible refused) {
            assertThat(refused.reason()).isEqualTo(Reason.CONSTRAINTS);
            for (SeatingConstraint one : refused.constraints()) {
                List<SeatingConstraint> others = new ArrayList<>(refused.constraints());
                others.remove(one);
                assertThat(first(request.with(others), refused.round())).isEqualTo(Outcome.FOUND);
            }
        }
    }

    private static Outcome first(SeatingRequest request, int round) {
        Roster roster = new Roster(request);
        TableSizes sizes = TableSizes.of(roster.tables, roster.countThere(round), TableSizes.ANY);
        int[] home = IntStream.generate(() -> -1).limit(roster.people.size()).toArray();
        return new FirstSeating(new RoundRules(roster, request.constraints(), round, sizes), home, new SplitMix(1))
                .find();
    }

    @Property(tries = 300)
    void a_seating_is_found_where_trying_every_way_finds_one_and_nowhere_else(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int constraints) {
        List<Table> tables = List.of(new Table("t0", 2, Set.of("access")), new Table("t1", 3), new Table("t2", 2));
        int many = 2 + random.nextInt(5);
        List<SeatingConstraint> all = new ArrayList<>();
        IntStream.range(0, constraints).forEach(_ -> all.add(anyConstraint(random, many, tables.size())));
        SeatingRequest request = SeatingRequest.mixed(People.unknown(many), 1, tables, List.of(), 1)
                .with(all);
        boolean exists = IntStream.range(0, (int) Math.pow(3, many)).anyMatch(way -> {
            int[] at = new int[many];
            for (int person = 0, rest = way; person < many; person++, rest /= 3) {
                at[person] = rest % 3;
            }
            return SeatingScore.of(request, PlanReading.plan(new Roster(request), List.of(at)))
                    .breaches()
                    .isEmpty();
        });
        assertThat(first(request, 1)).isEqualTo(exists ? Outcome.FOUND : Outcome.NONE);
    }

    @Property(tries = 30)
    void the_same_request_gives_the_same_plan(@ForAll Random random) {
        SeatingRequest request = anyRequest(random, 0);
        assertThat(SeatingPlanner.plan(request)).isEqualTo(SeatingPlanner.plan(request));
    }

    @Property(tries = TRIES)
    void a_new_plan_keeps_what_was_held_and_moves_as_few_as_it_says(@ForAll Random random) {
        SeatingRequest request = anyRequest(random, 0);
        Seating before = SeatingPlanner.plan(request);
        int held = random.nextInt(request.rounds() + 1);
        List<Person> people = new ArrayList<>();
        for (Person person : request.people()) {
            boolean leaves = held > 0 && random.nextInt(4) == 0;
            people.add(leaves ? person.attending(person.attends().without(Rounds.from(held + 1))) : person);
        }
        SeatingRequest changed = new SeatingRequest(
                people, request.rounds(), request.tables(), List.of(), request.aims(), request.seed());
        Seating after = SeatingPlanner.replan(changed, before.plan(), held);
        assertSound(changed, after);
        assertThat(after.plan().rounds().subList(0, held))
                .isEqualTo(before.plan().rounds().subList(0, held));
        assertThat(after.moves()).hasSize(after.fewestMoves());
        if (people.equals(request.people())) {
            assertThat(after.moves()).isEmpty();
        }
    }

    @Property(tries = 200)
    void what_a_change_of_places_costs_is_what_it_was_said_to_cost_and_undone_costs_nothing(
            @ForAll Random random, @ForAll @IntRange(min = 0, max = 4) int constraints) {
        SeatingRequest request = anyRequest(random, constraints);
        Roster roster = new Roster(request);
        RoundRules[] rules = new RoundRules[request.rounds()];
        int[][] tables = new int[request.rounds()][];
        int[][] home = new int[request.rounds()][roster.people.size()];
        for (int round = 0; round < rules.length; round++) {
            TableSizes sizes = TableSizes.of(roster.tables, roster.countThere(round + 1), 1);
            rules[round] = new RoundRules(roster, request.constraints(), round + 1, sizes);
            FirstSeating first = new FirstSeating(rules[round], home[round], new SplitMix(random.nextLong()));
            if (roster.tables.size() == 1 || first.find() != Outcome.FOUND) {
                return;
            }
            tables[round] = first.tables();
        }
        Seats seats = new Seats(roster, rules, tables, home);
        Exchange exchange = new Exchange(seats, new SplitMix(random.nextLong()));
        for (int attempt = 0; attempt < 50; attempt++) {
            if (exchange.choose(random.nextInt(rules.length))) {
                long before = seats.cost();
                long said = exchange.isOfTwo() ? exchange.change() : exchange.make();
                if (exchange.isOfTwo()) {
                    assertThat(exchange.make()).isEqualTo(said);
                }
                assertThat(seats.cost() - before).isEqualTo(said);
                if (random.nextBoolean()) {
                    exchange.undo();
                    assertThat(seats.cost()).isEqualTo(before);
                }
            }
        }
    }
}
