package org.folkmoot.seating;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request with numbers in place of names: people and tables are counted from 0 in the order that it lists them. */
final class Roster {

    /** In place of a table that is there no more. */
    static final int GONE = -2;

    final SeatingRequest request;
    final List<Person> people;
    final List<Table> tables;
    private final Map<String, Integer> numberOf = new HashMap<>();
    private final Map<String, Integer> tableNumberOf = new HashMap<>();

    Roster(SeatingRequest request) {
        this.request = request;
        people = request.people();
        tables = request.tables();
        people.forEach(person -> numberOf.put(person.id(), numberOf.size()));
        tables.forEach(table -> tableNumberOf.put(table.name(), tableNumberOf.size()));
    }

    /** -1 if nobody is called so. */
    int person(String id) {
        return numberOf.getOrDefault(id, -1);
    }

    /** -1 if none is called so. */
    int table(String name) {
        return tableNumberOf.getOrDefault(name, -1);
    }

    /** The numbers of those of them who are there in the round. */
    int[] present(List<String> ids, int round) {
        return ids.stream()
                .mapToInt(this::person)
                .filter(person -> isThere(person, round))
                .toArray();
    }

    /** @param round from 1 */
    boolean isThere(int person, int round) {
        return people.get(person).attends().has(round);
    }

    int countThere(int round) {
        return (int)
                people.stream().filter(person -> person.attends().has(round)).count();
    }

    boolean isMember(int person) {
        return people.get(person).part() == Person.Part.MEMBER;
    }

    /** The table of each person in a round of a plan; -1 for who has none, {@link #GONE} where the request knows it no more. */
    int[] tablesIn(SeatingPlan.Round round) {
        int[] at = new int[people.size()];
        Arrays.fill(at, -1);
        for (SeatingPlan.Seated seated : round.tables()) {
            for (String id : seated.people()) {
                if (person(id) >= 0) {
                    at[person(id)] = tableNumberOf.getOrDefault(seated.table(), GONE);
                }
            }
        }
        return at;
    }
}
