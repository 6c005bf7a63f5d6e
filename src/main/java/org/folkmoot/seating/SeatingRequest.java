package org.folkmoot.seating;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a plan is asked for. The order of people, tables and constraints is part of it: another order may give another plan, as good.
 *
 * @param people all who sit in any round, in a new plan for a day that has begun also those who have left
 * @param rounds how many, at most {@link Rounds#MOST}
 * @param tables all that are in the room. As many sit at one as at another, to within one, as far as their seats and the constraints allow
 * @param constraints what must hold, always
 * @param aims what is reached as far as it can be
 * @param seed chooses among plans that are as good
 */
public record SeatingRequest(
        List<Person> people,
        int rounds,
        List<Table> tables,
        List<SeatingConstraint> constraints,
        List<TraitAim> aims,
        long seed) {

    /** @throws IllegalArgumentException if a name stands for two or for none, or the number of rounds is none */
    public SeatingRequest {
        people = List.copyOf(people);
        tables = List.copyOf(tables);
        constraints = List.copyOf(constraints);
        aims = List.copyOf(aims);
        if (rounds < 1 || rounds > Rounds.MOST) {
            throw new IllegalArgumentException("A day has 1 to " + Rounds.MOST + " rounds, not " + rounds);
        }
        if (people.isEmpty() || tables.isEmpty()) {
            throw new IllegalArgumentException("A plan needs at least one person and one table");
        }
        Set<String> ids = distinct(people.stream().map(Person::id).toList(), "Two people are called ");
        Set<String> names = distinct(tables.stream().map(Table::name).toList(), "Two tables are called ");
        distinct(aims.stream().map(TraitAim::trait).toList(), "Two aims are given for the trait ");
        for (SeatingConstraint constraint : constraints) {
            for (String person : constraint.people()) {
                known(ids, person, "There is nobody called " + person + ", who is to sit as: " + constraint.inWords());
            }
            if (constraint instanceof SeatingConstraint.FixedSeat seat) {
                known(
                        names,
                        seat.table(),
                        "There is no table " + seat.table() + ", where " + seat.person() + " is to sit");
            }
        }
        for (TraitAim aim : aims) {
            if (people.stream().allMatch(person -> person.trait(aim.trait()).isEmpty())) {
                throw new IllegalArgumentException(
                        "Nobody's “" + aim.trait() + "” is known, so no table can be made by it");
            }
        }
    }

    /** Mixed by these traits, with no constraints. */
    public static SeatingRequest mixed(
            List<Person> people, int rounds, List<Table> tables, List<String> traits, long seed) {
        return new SeatingRequest(
                people,
                rounds,
                tables,
                List.of(),
                traits.stream().map(TraitAim::mixed).toList(),
                seed);
    }

    /** The same with these constraints in place of its own. */
    public SeatingRequest with(List<SeatingConstraint> others) {
        return new SeatingRequest(people, rounds, tables, others, aims, seed);
    }

    private static Set<String> distinct(List<String> names, String fault) {
        Set<String> seen = new HashSet<>();
        String twice = names.stream().filter(name -> !seen.add(name)).distinct().collect(Collectors.joining(", "));
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException(fault + twice);
        }
        return seen;
    }

    private static void known(Set<String> all, String one, String fault) {
        if (!all.contains(one)) {
            throw new IllegalArgumentException(fault);
        }
    }
}
