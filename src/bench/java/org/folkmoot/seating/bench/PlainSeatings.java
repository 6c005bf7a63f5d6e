package org.folkmoot.seating.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.folkmoot.seating.Person;
import org.folkmoot.seating.SeatingPlan;
import org.folkmoot.seating.SeatingRequest;
import org.folkmoot.seating.TraitAim;

/** Plans as people make them without a planner, to compare with. They know no constraints. */
final class PlainSeatings {

    private PlainSeatings() {}

    /** Everyone sits anywhere. */
    static SeatingPlan random(SeatingRequest request) {
        return seatings(request, Strategy.ANYWHERE);
    }

    /** One after another, each at the table where they have met fewest, and among those where fewest are like them. */
    static SeatingPlan greedy(SeatingRequest request) {
        return seatings(request, Strategy.FEWEST_MET);
    }

    private enum Strategy {
        ANYWHERE,
        FEWEST_MET
    }

    private static SeatingPlan seatings(SeatingRequest request, Strategy strategy) {
        Random random = new Random(request.seed());
        Set<Set<String>> met = new HashSet<>();
        List<SeatingPlan.Round> rounds = new ArrayList<>();
        for (int round = 0; round < request.rounds(); round++) {
            List<Person> people = new ArrayList<>(request.people());
            Collections.shuffle(people, random);
            List<List<Person>> tables = new ArrayList<>();
            request.tables().forEach(_ -> tables.add(new ArrayList<>()));
            int all = people.size();
            for (int at = 0; at < all; at++) {
                Person person = people.get(at);
                int size = at / tables.size();
                List<Person> chosen = strategy == Strategy.ANYWHERE
                        ? tables.get(at % tables.size())
                        : tables.stream()
                                .filter(table -> table.size() == size)
                                .min(Comparator.comparingLong(fewestMet(person, met))
                                        .thenComparingLong(fewestAlike(person, request.aims())))
                                .orElseThrow();
                chosen.add(person);
            }
            tables.forEach(table -> table.forEach(one -> table.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> met.add(Set.of(one.id(), other.id())))));
            rounds.add(round(request, tables));
        }
        return new SeatingPlan(rounds);
    }

    private static ToLongFunction<List<Person>> fewestMet(Person person, Set<Set<String>> met) {
        return table -> table.stream()
                .filter(other -> met.contains(Set.of(person.id(), other.id())))
                .count();
    }

    private static ToLongFunction<List<Person>> fewestAlike(Person person, List<TraitAim> aims) {
        return table -> table.stream()
                .mapToLong(other -> aims.stream()
                        .filter(aim -> other.trait(aim.trait()).equals(person.trait(aim.trait())))
                        .count())
                .sum();
    }

    private static SeatingPlan.Round round(SeatingRequest request, List<List<Person>> tables) {
        List<SeatingPlan.Seated> seated = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            seated.add(new SeatingPlan.Seated(
                    request.tables().get(table).name(),
                    tables.get(table).stream().map(Person::id).toList()));
        }
        return new SeatingPlan.Round(seated);
    }
}
