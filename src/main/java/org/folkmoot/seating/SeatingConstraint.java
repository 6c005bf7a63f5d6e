package org.folkmoot.seating;

import java.util.LinkedHashSet;
import java.util.List;

/** What a plan must keep to. It holds in each round, among those who are there. */
public sealed interface SeatingConstraint {

    /** Ids of those it is about. */
    List<String> people();

    /** As a person would say it, in English: “Ann and Bea apart”. */
    String inWords();

    /** No two of them at one table. */
    record KeepApart(List<String> people) implements SeatingConstraint {
        /** @throws IllegalArgumentException if they are fewer than two, or one is named twice */
        public KeepApart {
            people = several(people);
        }

        @Override
        public String inWords() {
            return named(people) + " apart";
        }
    }

    /** All of them at one table, whichever: carers, and interpreters with those they interpret for. */
    record KeepTogether(List<String> people) implements SeatingConstraint {
        /** @throws IllegalArgumentException if they are fewer than two, or one is named twice */
        public KeepTogether {
            people = several(people);
        }

        @Override
        public String inWords() {
            return named(people) + " together";
        }
    }

    /** At this table in these rounds: a host at theirs in all of them. */
    record FixedSeat(String person, String table, Rounds rounds) implements SeatingConstraint {
        @Override
        public List<String> people() {
            return List.of(person);
        }

        @Override
        public String inWords() {
            return person + " at table " + table;
        }
    }

    /** At a table that has the feature, whichever. */
    record NeedsFeature(String person, String feature) implements SeatingConstraint {
        @Override
        public List<String> people() {
            return List.of(person);
        }

        @Override
        public String inWords() {
            return person + " at a table with " + feature;
        }
    }

    private static List<String> several(List<String> people) {
        if (people.size() < 2 || new LinkedHashSet<>(people).size() < people.size()) {
            throw new IllegalArgumentException("Name at least two people, each once, and not " + people);
        }
        return List.copyOf(people);
    }

    private static String named(List<String> people) {
        int last = people.size() - 1;
        return String.join(", ", people.subList(0, last)) + " and " + people.get(last);
    }
}
