package org.folkmoot.seating;

import java.util.List;

/** Who sits where, round by round. It may be one that somebody made or changed by hand: {@link SeatingScore} says what it is worth. */
public record SeatingPlan(List<Round> rounds) {

    public SeatingPlan {
        rounds = List.copyOf(rounds);
    }

    /** The tables of one round. */
    public record Round(List<Seated> tables) {
        public Round {
            tables = List.copyOf(tables);
        }
    }

    /**
     * Who sits at one table.
     *
     * @param table its name
     * @param people their ids
     */
    public record Seated(String table, List<String> people) {
        public Seated {
            people = List.copyOf(people);
        }
    }
}
