package org.folkmoot.seating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.folkmoot.seating.Breach.Broken;
import org.folkmoot.seating.Breach.Fault;
import org.folkmoot.seating.Breach.Misplaced;

/** Finds what one round of a plan must not do. */
final class BreachFinder {

    private final Roster roster;
    private final SeatingPlan.Round plan;
    private final int round;
    /** The table of each person who has one, the first if they have two. */
    private final Map<String, String> tableOf = new LinkedHashMap<>();

    BreachFinder(Roster roster, SeatingPlan.Round plan, int round) {
        this.roster = roster;
        this.plan = plan;
        this.round = round;
        plan.tables().forEach(seated -> seated.people().forEach(person -> tableOf.putIfAbsent(person, seated.table())));
    }

    void find(List<Breach> found) {
        Set<String> seen = new LinkedHashSet<>();
        for (SeatingPlan.Seated seated : plan.tables()) {
            int table = roster.table(seated.table());
            if (table < 0) {
                found.add(fault(Fault.NO_SUCH_TABLE, seated.people(), seated.table()));
            } else if (seated.people().size() > roster.tables.get(table).seats()) {
                found.add(fault(Fault.TOO_MANY, seated.people(), seated.table()));
            }
            for (String id : seated.people()) {
                if (!seen.add(id)) {
                    found.add(new Misplaced(round, Fault.TWO_SEATS, List.of(id), List.of(tableOf(id), seated.table())));
                }
                int person = roster.person(id);
                if (person < 0 || !roster.isThere(person, round)) {
                    found.add(fault(Fault.NOT_THERE, List.of(id), seated.table()));
                }
            }
        }
        roster.people.stream()
                .filter(person -> person.attends().has(round) && !seen.contains(person.id()))
                .forEach(person -> found.add(new Misplaced(round, Fault.NO_SEAT, List.of(person.id()), List.of())));
        roster.request.constraints().forEach(constraint -> check(constraint, found));
    }

    private Misplaced fault(Fault fault, List<String> people, String table) {
        return new Misplaced(round, fault, people, List.of(table));
    }

    private void check(SeatingConstraint constraint, List<Breach> found) {
        List<String> people =
                constraint.people().stream().filter(tableOf::containsKey).toList();
        switch (constraint) {
            case SeatingConstraint.KeepApart _ ->
                byTable(people).forEach((table, there) -> {
                    if (there.size() > 1) {
                        found.add(new Broken(round, constraint, there, List.of(table)));
                    }
                });
            case SeatingConstraint.KeepTogether _ -> {
                if (byTable(people).size() > 1) {
                    found.add(new Broken(
                            round,
                            constraint,
                            people,
                            List.copyOf(byTable(people).keySet())));
                }
            }
            case SeatingConstraint.FixedSeat seat -> {
                if (seat.rounds().has(round)
                        && people.stream().anyMatch(id -> !tableOf(id).equals(seat.table()))) {
                    found.add(new Broken(round, constraint, people, List.of(tableOf(seat.person()))));
                }
            }
            case SeatingConstraint.NeedsFeature need -> {
                if (people.stream().anyMatch(id -> !has(tableOf(id), need.feature()))) {
                    found.add(new Broken(round, constraint, people, List.of(tableOf(need.person()))));
                }
            }
        }
    }

    private boolean has(String name, String feature) {
        int table = roster.table(name);
        return table >= 0 && roster.tables.get(table).features().contains(feature);
    }

    private Map<String, List<String>> byTable(List<String> people) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        people.forEach(id ->
                tables.computeIfAbsent(tableOf(id), _ -> new ArrayList<>()).add(id));
        return tables;
    }

    private String tableOf(String id) {
        return Objects.requireNonNullElse(tableOf.get(id), "");
    }
}
